// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/shared_views.h"

#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/rules/shared_view.h"
#include "models/store/queries_views.h"

namespace lianlu::actions {

namespace {

using domain::SharedView;

Result<void> checkManager(const Context& context) {
    if (!domain::mayShareViews(context.role)) return fail(Code::refused, "view-by-manager", "view");
    return {};
}

Result<void> checkNameFree(store::WriteTxn& txn, const SharedView& view) {
    LIANLU_TRY(const bool there, store::hasSharedView(txn.connection(), view.storeId, view.list, view.name, view.id));
    if (there) return fail(Code::exists, "view-there", "name");
    return {};
}

}  // namespace

Doing shareView(const Context& context, ShareView input) {
    SharedView view;
    view.storeId = context.shop;
    view.list = input.list;
    view.name = std::string(text::trim(input.name));
    view.state = std::move(input.state);
    view.staffId = context.staff;
    if (auto good = checkManager(context); !good) return ready(std::move(good).error());
    if (auto good = domain::checkSharedView(view); !good) return ready(std::move(good).error());
    return start(context, [context, view = std::move(view)](store::WriteTxn& txn) mutable -> Result<Uuid> {
        view.id = context.ids.next<domain::SharedViewId>();
        LIANLU_CHECK(checkNameFree(txn, view));
        LIANLU_TRY(const auto there, store::sharedViews(txn.connection(), view.storeId, view.list));
        if (there.size() >= domain::kMostSharedViews) return fail(Code::refused, "views-full", "view");
        LIANLU_CHECK(insert(txn, view, domain::Scope::store(view.storeId)));
        return view.id.uuid;
    });
}

Doing editSharedView(const Context& context, EditSharedView input) {
    if (input.view.isNull()) return ready(Error{Code::invalid, "which view", "view"});
    if (auto good = checkManager(context); !good) return ready(std::move(good).error());
    return start(context, [input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto before, txn.get<SharedView>(input.view));
        auto view = before;
        if (input.name) view.name = std::string(text::trim(*input.name));
        if (input.state) view.state = *input.state;
        LIANLU_CHECK(domain::checkSharedView(view));
        if (view.name != before.name) LIANLU_CHECK(checkNameFree(txn, view));
        const auto fields = domain::changedFields(before, view);
        if (!fields.empty()) LIANLU_CHECK(txn.update(SharedView::kEntity, view.id, fields));
        return view.id.uuid;
    });
}

Doing removeSharedView(const Context& context, domain::SharedViewId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which view", "view"});
    if (auto good = checkManager(context); !good) return ready(std::move(good).error());
    return start(context, [id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(txn.buryRow(SharedView::kEntity, id.uuid));
        return id.uuid;
    });
}

}  // namespace lianlu::actions
