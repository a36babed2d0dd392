// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/tasks_workspace.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/actions/export_calendar.h"
#include "models/actions/import_calendar.h"
#include "models/actions/tasks.h"
#include "models/base/utf8_path.h"
#include "models/item/words.h"
#include "models/search/lists.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/heading_order.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/list_detail.h"
#include "ui/common/row_delegate.h"
#include "ui/common/select_all_again.h"
#include "ui/common/search_field.h"
#include "ui/common/section_header.h"
#include "ui/common/tokens.h"
#include "ui/common/wrap_row.h"
#include "ui/exchange/export_dialog.h"
#include "ui/shell/cell_editor.h"
#include "ui/shell/command_state.h"
#include "ui/shell/filter_note.h"
#include "ui/shell/services.h"
#include "ui/shell/view_button.h"
#include "ui/tasks/calendar_dialog.h"
#include "ui/tasks/change_tasks_dialog.h"
#include "ui/tasks/staff_picker.h"
#include "ui/tasks/task_cells.h"
#include "ui/tasks/task_detail.h"
#include "ui/tasks/task_dialog.h"

namespace lianlu::ui {

namespace {

using Span = item::TaskListModel::Span;
constexpr auto kSplitterKey = "tasks/splitter";
constexpr int kMinute = 60'000;

constexpr std::pair<Span, QLatin1String> kSpanNames[] = {{Span::due, QLatin1String("due")}, {Span::later, QLatin1String("later")}, {Span::open, QLatin1String("open")}, {Span::closed, QLatin1String("closed")}};

QString nameOfSpan(Span wanted) {
    for (const auto& [span, name] : kSpanNames)
        if (span == wanted) return name;
    return QStringLiteral("due");
}
Span spanOf(const QString& wanted) {
    for (const auto& [span, name] : kSpanNames)
        if (name == wanted) return span;
    return Span::due;
}

}  // namespace

TasksWorkspace::TasksWorkspace(Services& services, QWidget* parent)
    : Workspace(parent), m_services(services), m_model(new item::TaskListModel(services.async(), this)), m_search(new SearchField(tr("Task, reason or person"))),
      m_whose(new StaffPicker(services, StaffPicker::Nobody::everybody)), m_table(new DataTable), m_count(makeMuted({})), m_detail(new TaskDetail(services)),
      m_minute(new QTimer(this)) {
    setObjectName(QStringLiteral("tasksWorkspace"));
    auto* split = new ListDetail(buildMaster(), m_table, m_detail, services.settings(), QString::fromLatin1(kSplitterKey), {680, 500});
    split->setObjectName(QStringLiteral("tasksSplitter"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);

    connect(m_search, &SearchField::searched, this, [this] {
        m_model->setSearch(m_search->text());
        m_views->lookAgain();
    });
    for (const auto& [span, chip] : m_spans) connect(chip, &QPushButton::clicked, this, [this, span = span] { setSpan(span); });
    connect(m_whose, &StaffPicker::picked, this, [this] {
        m_model->setWhose(m_whose->chosen());
        m_views->lookAgain();
    });
    connect(m_table->ordering(), &HeadingOrder::chosen, this, [this] {
        applyOrder();
        m_views->lookAgain();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &TasksWorkspace::showDetail);
    connect(m_table, &DataTable::chosenRowsChanged, this, &TasksWorkspace::showChosen);
    connect(m_table, &DataTable::emptyActionRequested, this, [this] {
        if (m_model->error()) m_model->reload();
        else newTask();
    });
    connect(m_model, &item::ListModel::stateChanged, this, &TasksWorkspace::showState);
    connect(m_model, &item::ListModel::totalChanged, this, &TasksWorkspace::showTotal);
    connect(m_model, &item::TaskListModel::rowsUpdated, this, [this] {
        showDetail();
        showChosen();
    });
    connect(&services.async(), &item::AsyncStore::formatChanged, this, [this] {
        if (m_started) m_model->reload();
    });
    connect(split, &ListDetail::closed, m_detail, &TaskDetail::clear);
    // What was due becomes overdue, and tomorrow today, while nobody touches anything.
    m_minute->setObjectName(QStringLiteral("tasksMinute"));
    m_minute->setInterval(kMinute);
    connect(m_minute, &QTimer::timeout, this, [this] {
        if (isVisible()) m_model->lookAgain();
    });
    buildCommands();
}

QWidget* TasksWorkspace::buildMaster() {
    m_search->setList(m_table);
    m_search->setObjectName(QStringLiteral("tasksSearch"));
    m_search->setAccessibleName(tr("Search tasks"));
    m_whose->setObjectName(QStringLiteral("tasksWhose"));
    m_whose->setAccessibleName(tr("Whose tasks"));
    m_whose->setVisible(isManager());
    m_count->setObjectName(QStringLiteral("tasksCount"));
    m_table->setObjectName(QStringLiteral("tasksTable"));
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setMultiple(true);
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setIconRole(item::IconRole);
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->rows()->setPendingRole(item::PendingRole);
    m_table->setDefaultWidths({0, 100, 168, 100, 96});
    m_table->setHiddenAtFirst(hiddenAtFirst());
    m_table->setModel(m_model);
    m_table->setOrders({{item::TaskListModel::Due, QStringLiteral("due"), Qt::AscendingOrder}, {item::TaskListModel::Priority, QStringLiteral("priority"), Qt::AscendingOrder}});
    m_cells = makeTaskCells(m_services, m_table, m_model);
    m_views = new ViewButton(m_services, *this, listViews());
    auto* create = new PrimaryButton(tr("New task"));
    create->setObjectName(QStringLiteral("tasksNew"));
    create->setIcon(icon(QStringLiteral("plus"), Tint::onAccent));
    create->setToolTip(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    connect(create, &QPushButton::clicked, this, &TasksWorkspace::newTask);

    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_views);
    top->addWidget(create);
    auto* chips = new WrapRow;
    const std::pair<Span, QString> spans[] = {{Span::due, tr("Due")}, {Span::later, tr("Later")}, {Span::open, tr("All open")}, {Span::closed, tr("Closed")}};
    for (const auto& [span, words] : spans) {
        auto* chip = new ChipButton(words);
        chip->setObjectName(QStringLiteral("tasksSpan_") + nameOfSpan(span));
        m_spans.emplace_back(span, chip);
        chips->addWidget(chip);
    }
    chips->addStretch();
    chips->addWidget(m_whose);
    auto* below = new QHBoxLayout;
    below->addWidget(m_count);
    below->addWidget(new FilterNote(QStringLiteral("tasksFilter"), m_services, *m_views, *m_model, [this] {
        auto filter = m_model->filter();
        filter.search.clear();
        filter.assignee = isManager() ? std::nullopt : std::optional(m_services.async().context().staff);
        return m_services.async().read([filter](db::Connection& connection) { return store::countTasks(connection, filter); });
    }));
    below->addStretch(1);
    auto* bringIn = makeIconButton(QStringLiteral("import"), tr("Add tasks from a calendar"));
    bringIn->setObjectName(QStringLiteral("tasksCalendarIn"));
    connect(bringIn, &QToolButton::clicked, this, &TasksWorkspace::importCalendar);
    below->addWidget(bringIn);
    auto* takeOut = makeIconButton(QStringLiteral("export"), tr("Export tasks"));
    takeOut->setObjectName(QStringLiteral("tasksExport"));
    connect(takeOut, &QToolButton::clicked, this, &TasksWorkspace::exportList);
    below->addWidget(takeOut);
    auto* calendar = makeIconButton(QStringLiteral("calendar"), tr("Save for a calendar"));
    calendar->setObjectName(QStringLiteral("tasksCalendar"));
    connect(calendar, &QToolButton::clicked, this, &TasksWorkspace::exportCalendar);
    below->addWidget(calendar);

    auto* master = new QWidget;
    master->setMinimumWidth(420);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, space::l, 0, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(new SectionHeader(tr("Tasks"), SectionHeader::Level::page));
    layout->addLayout(top);
    layout->addWidget(chips);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildBulk());
    layout->addLayout(below);
    return master;
}

QWidget* TasksWorkspace::buildBulk() {
    m_bulk = new QWidget;
    m_bulk->setObjectName(QStringLiteral("tasksBulk"));
    m_bulkWords = makeLabel({}, TypeStep::bodyStrong);
    m_bulkWords->setObjectName(QStringLiteral("tasksChosen"));
    m_bulkDone = new QPushButton(tr("Done"));
    m_bulkDone->setObjectName(QStringLiteral("tasksBulkDone"));
    m_bulkDone->setIcon(icon(QStringLiteral("check")));
    m_bulkChange = new QPushButton(tr("Change…"));
    m_bulkChange->setObjectName(QStringLiteral("tasksBulkChange"));
    m_bulkChange->setIcon(icon(QStringLiteral("edit")));
    connect(m_bulkDone, &QPushButton::clicked, this, &TasksWorkspace::finishChosen);
    connect(m_bulkChange, &QPushButton::clicked, this, &TasksWorkspace::changeChosen);
    m_bulkAll = new GhostButton({});
    m_bulkAll->setObjectName(QStringLiteral("tasksBulkAll"));
    connect(m_bulkAll, &QPushButton::clicked, this, &TasksWorkspace::changeAll);
    new SelectAllAgain(m_table, m_bulkAll);
    auto* row = new QHBoxLayout(m_bulk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_bulkWords);
    row->addWidget(m_bulkDone);
    row->addWidget(m_bulkChange);
    row->addWidget(m_bulkAll);
    row->addStretch(1);
    m_bulk->hide();
    return m_bulk;
}

void TasksWorkspace::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) { m_commands << makeCommand(text, name, key, run); };
    command(tr("New task"), QStringLiteral("actionTasksNew"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { newTask(); });
    command(tr("Search tasks"), QStringLiteral("actionTasksSearch"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_search->take(); });
    command(tr("The chosen tasks are done"), QStringLiteral("actionTasksDone"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { finishChosen(); });
    command(tr("Change the chosen tasks"), QStringLiteral("actionTasksChange"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { changeChosen(); });
    command(tr("Log interaction"), QStringLiteral("actionTasksLog"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_detail->call(); });
    command(tr("Push offer"), QStringLiteral("actionTasksOffer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { m_detail->pushOffer(); });
    command(tr("Add tasks from a calendar"), QStringLiteral("actionTasksCalendarIn"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { importCalendar(); });
    command(tr("Save for a calendar"), QStringLiteral("actionTasksCalendar"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] { exportCalendar(); });
    command(tr("Export tasks"), QStringLiteral("actionTasksExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); });
    command(tr("Change the words of the task"), QStringLiteral("actionTasksWords"), {}, [this] { m_detail->editWords(); });
    command(tr("The task is not needed"), QStringLiteral("actionTasksDrop"), {}, [this] { m_detail->drop(); });
    command(tr("Change the cell"), QStringLiteral("actionTasksCell"), QKeySequence(Qt::Key_F2), [this] { editCell(); });
    command(tr("Next task"), QStringLiteral("actionTasksNext"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_table->step(1); });
    command(tr("Previous task"), QStringLiteral("actionTasksPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_table->step(-1); });
    for (const auto& order : m_table->ordering()->all())
        command(m_table->ordering()->words(order.column), QStringLiteral("actionTasksOrder_") + order.name, {}, [this, column = order.column] { m_table->ordering()->choose(column); });
    for (const char* name : {"actionTasksCell", "actionTasksNext", "actionTasksPrevious"}) setNeedsRow(findChild<QAction*>(QString::fromLatin1(name)), m_table);
}

void TasksWorkspace::applyOrder() {
    const auto* order = m_table->ordering();
    m_model->setOrder(order->name() == QLatin1String("priority") ? store::TaskOrder::priority : store::TaskOrder::due, order->isBackwards());
}

bool TasksWorkspace::isManager() const { return m_services.async().context().role == domain::Role::manager; }

QList<int> TasksWorkspace::hiddenAtFirst() const {
    QList<int> columns{item::TaskListModel::Priority};
    if (!isManager()) columns << item::TaskListModel::Whose;
    return columns;
}

void TasksWorkspace::editCell() {
    if (!m_cells->editCurrent() && !m_cells->isOpen()) m_services.toast(tr("Nothing in this row is changed here. Its own page is beside the list."));
}

QList<QAction*> TasksWorkspace::commands() {
    static const QStringList kOfTheTask{QStringLiteral("actionTasksDone"), QStringLiteral("actionTasksChange"), QStringLiteral("actionTasksWords"), QStringLiteral("actionTasksDrop")};
    static const QStringList kOfThePerson{QStringLiteral("actionTasksLog"), QStringLiteral("actionTasksOffer")};
    static const QStringList kAnywhere{QStringLiteral("actionTasksNew"), QStringLiteral("actionTasksSearch"), QStringLiteral("actionTasksCalendar")};
    const auto* line = m_model->row(m_table->currentIndex());
    for (auto* action : m_commands) {
        const auto name = action->objectName();
        if (kOfTheTask.contains(name)) setWhyNot(action, line ? QString() : tr("Choose a task first"));
        if (kOfThePerson.contains(name)) setWhyNot(action, !line ? tr("Choose a task first") : line->customerName.empty() ? tr("This task is about nobody") : QString());
        if (kAnywhere.contains(name)) setFromAnywhere(action);
    }
    return m_commands + m_views->commands();
}

ListViews TasksWorkspace::listViews() {
    const QVariantMap due{{QStringLiteral("span"), QStringLiteral("due")}, {QStringLiteral("order"), QStringLiteral("due")}, {QStringLiteral("whose"), isManager() ? QStringLiteral("everybody") : QStringLiteral("me")}, {QStringLiteral("search"), QString()}};
    auto open = due;
    open.insert(QStringLiteral("span"), QStringLiteral("open"));
    return {QStringLiteral("tasks"), m_table,
            {{QStringLiteral("usual"), tr("Due tasks"), due, {}}, {QStringLiteral("open"), tr("All open tasks"), open, {}}},
            [this] { return viewState(); }, [this](const QVariantMap& filter, const QString& colleague) { return showView(filter, colleague); }, {QStringLiteral("order"), QStringLiteral("span")}};
}

QVariantMap TasksWorkspace::viewState() const {
    QVariantMap state{{QStringLiteral("span"), nameOfSpan(m_model->span())}, {QStringLiteral("order"), m_table->ordering()->text()}, {QStringLiteral("search"), m_search->text().trimmed()}};
    const auto whose = m_whose->chosen();
    auto word = QStringLiteral("everybody");
    if (whose && whose->isNull()) word = QStringLiteral("nobody");
    else if (whose == m_services.async().context().staff) word = QStringLiteral("me");
    else if (whose) {
        word = QStringLiteral("colleague");
        state.insert(QString::fromLatin1(ListViews::kColleague), item::toQString(whose->toString()));
    }
    state.insert(QStringLiteral("whose"), isManager() ? word : QStringLiteral("me"));
    return state;
}

QStringList TasksWorkspace::showView(const QVariantMap& filter, const QString& colleague) {
    QStringList gone;
    if (isManager()) {
        const auto whose = filter.value(QStringLiteral("whose")).toString();
        const auto other = domain::StaffId::parse(item::fromQString(filter.value(QString::fromLatin1(ListViews::kColleague)).toString()));
        if (whose == QLatin1String("nobody")) m_whose->choose({}, tr("Nobody"));
        else if (whose == QLatin1String("me")) m_whose->choose(m_services.async().context().staff);
        else if (whose == QLatin1String("colleague") && other) m_whose->choose(*other, colleague);
        else m_whose->setCurrentIndex(0);
        m_model->setWhose(m_whose->chosen());
    }
    const auto text = filter.value(QStringLiteral("search")).toString();
    m_search->setText(text);
    m_model->setSearch(text);
    if (!m_table->ordering()->setText(filter.value(QStringLiteral("order")).toString())) gone << tr("an order");
    applyOrder();
    const auto span = filter.value(QStringLiteral("span")).toString();
    if (nameOfSpan(spanOf(span)) != span) gone << tr("a span of time");
    setSpan(spanOf(span));
    return gone;
}

void TasksWorkspace::start() {
    if (std::exchange(m_started, true)) return;
    m_minute->start();
    if (m_views->openFirst()) return m_table->showLoading();
    if (isManager()) m_model->setWhose({});
    else m_whose->choose(m_services.async().context().staff);
    setSpan(Span::due);
}

void TasksWorkspace::activate() {
    start();
    showTotal();
    m_table->setFocus();
}

void TasksWorkspace::search(const QString& text) {
    start();
    m_search->setText(text);
    m_model->setSearch(text);
    m_views->lookAgain();
    m_search->setFocus();
}

void TasksWorkspace::showRows(const OwnedRows& rows) {
    start();
    m_search->setText({});
    m_model->setSearch({});
    m_whose->choose(rows.staff, rows.staff.isNull() ? tr("Nobody") : rows.name);
    m_model->setWhose(rows.staff);
    setSpan(Span::open);
    m_table->setFocus();
}

void TasksWorkspace::setSpan(Span span) {
    for (const auto& [one, chip] : m_spans) chip->setChecked(one == span);
    m_table->ordering()->setFirst(item::TaskListModel::Due, span == Span::closed ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_views->lookAgain();
    if (span == m_model->span()) return;
    m_wanted = {};
    m_table->showLoading();
    m_table->setCurrentIndex({});
    m_detail->clear();
    m_model->setSpan(span);
}

void TasksWorkspace::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_model->rowCount() == 0) m_table->showError(*m_model->error());
        else m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    if (!m_search->text().trimmed().isEmpty()) m_table->showEmpty(QStringLiteral("search"), tr("No task fits"), tr("Take a word away, or look among the later or closed ones."));
    else if (m_model->span() == Span::closed) m_table->showEmpty(QStringLiteral("check"), tr("Nothing closed yet"), tr("Tasks that are done or not needed stand here, and can be opened again."));
    else if (m_model->span() == Span::later) m_table->showEmpty(QStringLiteral("clock"), tr("Nothing is planned"), tr("A promise for next week? Write it down before it is forgotten."), tr("New task"));
    else m_table->showEmpty(QStringLiteral("check"), tr("All done"), tr("Nothing is due today or overdue."), tr("New task"));
    if (!m_wanted.isNull())
        if (const int row = m_model->find(m_wanted.uuid); row >= 0 && m_table->currentIndex().row() != row) m_table->selectRow(row);
    if (!m_table->currentIndex().isValid() && !m_table->goBack() && m_model->rowCount() > 0 && !m_detail->isFolded()) m_table->selectRow(0);
    showDetail();
}

void TasksWorkspace::showTotal() {
    const auto total = m_model->total();
    if (total < 0) return;
    m_count->setText(tr("%Ln tasks", nullptr, static_cast<int>(total)));
    Q_EMIT contextChanged(m_count->text());
}

void TasksWorkspace::showDetail() {
    const int row = m_table->currentIndex().row();
    const auto* line = m_model->row(row);
    m_detail->setStepping(row > 0, row >= 0 && row + 1 < std::max<std::int64_t>(m_model->rowCount(), m_model->total()));
    if (!line) return m_detail->clear();
    m_wanted = line->task.id;
    m_detail->present(*line);
}

std::vector<item::TaskLine> TasksWorkspace::chosen() const {
    std::vector<item::TaskLine> lines;
    for (const int row : m_table->chosenRows())
        if (const auto* line = m_model->row(row)) lines.push_back(*line);
    return lines;
}

void TasksWorkspace::showChosen() {
    const int count = static_cast<int>(m_table->chosenRows().size());
    m_bulk->setVisible(count > 1);
    if (count < 2) return;
    const bool many = count > static_cast<int>(actions::kMostChangedAtOnce);
    const auto words = tr("%n chosen", nullptr, count);
    m_bulkWords->setText(many ? words + QStringLiteral(" · ") + tr("at most %n at once", nullptr, static_cast<int>(actions::kMostChangedAtOnce)) : words);
    m_bulkDone->setEnabled(!many && m_model->span() != Span::closed);
    m_bulkChange->setEnabled(!many);
    const auto all = m_model->total();
    m_bulkAll->setVisible(all > count && all <= static_cast<std::int64_t>(actions::kMostChangedAtOnce));
    m_bulkAll->setText(tr("Change all %n…", nullptr, static_cast<int>(std::max<std::int64_t>(all, 0))));
}

void TasksWorkspace::newTask() {
    auto* dialog = new TaskDialog(m_services, window());
    connect(dialog, &TaskDialog::created, this, [this](domain::TaskId id) { m_wanted = id; });
    dialog->open();
}

void TasksWorkspace::finishChosen() {
    auto lines = chosen();
    if (lines.size() < 2) return m_detail->finish();
    if (!m_bulkDone->isEnabled()) return;
    if (lines.size() > actions::kMostTasksAtOnce) {
        // So many take a while: where it can be seen and stopped.
        auto* dialog = new ChangeTasksDialog(m_services, std::move(lines), window());
        dialog->chooseDone();
        return dialog->open();
    }
    actions::EditTasks input{{}, {{"status", std::string("done")}}};
    for (const auto& line : lines) input.tasks.push_back(line.task.id);
    const int count = changing(lines, input.changed);
    item::whenReady(this, m_services.async().act([input](const actions::Context& context) { return actions::editTasks(context, input); }), [this, count](Result<actions::Done> done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toastUndo(tr("%n tasks done", nullptr, count), done->txn);
    });
}

void TasksWorkspace::changeChosen() {
    auto lines = chosen();
    if (lines.empty() || lines.size() > actions::kMostChangedAtOnce) return;
    (new ChangeTasksDialog(m_services, std::move(lines), window()))->open();
}

void TasksWorkspace::importCalendar() {
    auto* dialog = new QFileDialog(window(), tr("Add tasks from a calendar"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Calendar files (*.ics)"));
    dialog->setObjectName(QStringLiteral("tasksCalendarInFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto asked = m_services.async().ask([file = pathFromUtf8(item::fromQString(path))](const actions::Context& context) { return actions::previewCalendar(context, file); });
        item::whenReady(this, asked, [this](Result<actions::CalendarPreview> preview) {
            if (preview) return (new CalendarDialog(m_services, std::move(*preview), window()))->open();
            if (preview.error().subject != "calendar") return m_services.toastError(preview.error());
            m_services.toast(preview.error().code == Code::tooLarge ? tr("The file has more than 5,000 entries. Save fewer of them from the calendar, such as those of the next months.")
                                                                    : tr("No entry was found in the file. Choose one that a calendar has saved as .ics."));
        });
    });
    dialog->open();
}

void TasksWorkspace::changeAll() {
    const auto asked = m_services.async().ask([&index = m_services.async().persons(), filter = m_model->filter()](const actions::Context& context) {
        return search::tasks(context.store, index, filter, {}, static_cast<int>(actions::kMostChangedAtOnce));
    });
    m_whole.ask(this, asked, [this](Result<store::Page<item::TaskLine>> page) {
        if (!page) return m_services.toastError(page.error());
        if (!page->rows.empty()) (new ChangeTasksDialog(m_services, std::move(page->rows), window()))->open();
    });
}

void TasksWorkspace::exportList() {
    std::vector<Uuid> chosen;
    for (const auto& line : this->chosen()) chosen.push_back(line.task.id.uuid);
    (new ExportDialog(m_services, m_model->filter(), std::move(chosen), window()))->open();
}

void TasksWorkspace::exportCalendar() {
    auto* dialog = new QFileDialog(window(), tr("Save for a calendar"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Calendar files (*.ics)"));
    dialog->setObjectName(QStringLiteral("tasksCalendarFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("ics"));
    dialog->selectFile(tr("Tasks") + QStringLiteral(".ics"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        auto filter = m_model->filter();
        filter.from.reset();
        filter.before.reset();
        const auto asked = m_services.async().ask(
            [&index = m_services.async().persons(), filter, file = pathFromUtf8(item::fromQString(path))](const actions::Context& context) mutable -> Result<std::int64_t> {
                LIANLU_CHECK(search::answer(index, filter));
                return actions::exportCalendar(context, filter, file);
            });
        item::whenReady(this, asked, [this, path](const Result<std::int64_t>& count) {
            if (!count) return m_services.toastError(count.error());
            m_services.toastFile(tr("%n tasks written. Open the file to put them into your calendar.", nullptr, static_cast<int>(*count)), path);
        });
    });
    dialog->open();
}

}  // namespace lianlu::ui
