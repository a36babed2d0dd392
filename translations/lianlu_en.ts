<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>lianlu::item::CouponTemplateModel</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::Format</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::Match</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders, %1</source>
        <translation>
            <numerusform>%n order, %1</numerusform>
            <numerusform>%n orders, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, last %1</source>
        <translation>
            <numerusform>%n, %1</numerusform>
            <numerusform>%n, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomerHeader</name>
    <message numerus="yes">
        <source>Spent %1 in %n orders</source>
        <translation>
            <numerusform>Spent %1 in %n order</numerusform>
            <numerusform>Spent %1 in %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomersWorkspace</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DiscardDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DuplicatesWorkspace</name>
    <message numerus="yes">
        <source>%Ln pairs to review</source>
        <translation>
            <numerusform>%Ln pair to review</numerusform>
            <numerusform>%Ln pairs to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs decided</source>
        <translation>
            <numerusform>%Ln pair decided</numerusform>
            <numerusform>%Ln pairs decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportEdits</name>
    <message numerus="yes">
        <source>%n change(s) exported</source>
        <translation>
            <numerusform>%n change exported</numerusform>
            <numerusform>%n changes exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadsWorkspace</name>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeasePage</name>
    <message numerus="yes">
        <source>%n edit(s) of yours are kept here and go out with that contact.</source>
        <translation>
            <numerusform>%n edit of yours is kept here and goes out with that contact.</numerusform>
            <numerusform>%n edits of yours are kept here and go out with that contact.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MatchDetail</name>
    <message numerus="yes">
        <source>%n fields cannot be compared</source>
        <translation>
            <numerusform>%n field cannot be compared</numerusform>
            <numerusform>%n fields cannot be compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OffersWorkspace</name>
    <message numerus="yes">
        <source>%Ln offers</source>
        <translation>
            <numerusform>%Ln offer</numerusform>
            <numerusform>%Ln offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were quicker</source>
        <translation><numerusform>%n was quicker</numerusform><numerusform>%n were quicker</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation><numerusform>at most %n at once</numerusform><numerusform>at most %n at once</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n have not gone out</source>
        <translation><numerusform>%n has not gone out</numerusform><numerusform>%n have not gone out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>%n chosen</numerusform><numerusform>%n chosen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n offers taken back</source>
        <translation><numerusform>%n offer taken back</numerusform><numerusform>%n offers taken back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent by hand</source>
        <translation><numerusform>%n to be sent by hand</numerusform><numerusform>%n to be sent by hand</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n had changed meanwhile</source>
        <translation><numerusform>%n had changed meanwhile</numerusform><numerusform>%n had changed meanwhile</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n noted as sent</source>
        <translation><numerusform>%n noted as sent</numerusform><numerusform>%n noted as sent</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PortraitPanel</name>
    <message numerus="yes">
        <source>%1: %n orders</source>
        <translation>
            <numerusform>%1: %n order</numerusform>
            <numerusform>%1: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pieces</source>
        <translation>
            <numerusform>%1: %n piece</numerusform>
            <numerusform>%1: %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 h: %n times</source>
        <translation>
            <numerusform>%1 to %2 h: once</numerusform>
            <numerusform>%1 to %2 h: %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times</source>
        <translation>
            <numerusform>%1: once</numerusform>
            <numerusform>%1: %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QualityWorkspace</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers measured</source>
        <translation>
            <numerusform>%n customer measured</numerusform>
            <numerusform>%n customers measured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QueuePage</name>
    <message numerus="yes">
        <source>%n change(s) wait for you</source>
        <translation>
            <numerusform>%n change waits for you</numerusform>
            <numerusform>%n changes wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on the way</source>
        <translation>
            <numerusform>%n change on the way</numerusform>
            <numerusform>%n changes on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for the connection</source>
        <translation><numerusform>%n change waits for the connection</numerusform><numerusform>%n changes wait for the connection</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n conflict to decide</numerusform>
            <numerusform>%n conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided</source>
        <translation>
            <numerusform>%n conflict decided</numerusform>
            <numerusform>%n conflicts decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SecondStepCard</name>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>%n recovery code left.</numerusform>
            <numerusform>%n recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Sentences</name>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>It is tried again in %n second.</numerusform>
            <numerusform>It is tried again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s), then try again. A computer you have signed in with before is not held up by others&apos; tries.</source>
        <translation>
            <numerusform>Wait %n minute, then try again. A computer you have signed in with before is not held up by others&apos; tries.</numerusform>
            <numerusform>Wait %n minutes, then try again. A computer you have signed in with before is not held up by others&apos; tries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SyncWords</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to send</source>
        <translation>
            <numerusform>%n photo to send</numerusform>
            <numerusform>%n photos to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are on this computer only. They are sent by themselves; do not reset or give this computer away before.</source>
        <translation>
            <numerusform>%n photo is on this computer only. It is sent by itself; do not reset or give this computer away before.</numerusform>
            <numerusform>%n photos are on this computer only. They are sent by themselves; do not reset or give this computer away before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TagPanel</name>
    <message numerus="yes">
        <source>expires in %n days</source>
        <translation>
            <numerusform>expires tomorrow</numerusform>
            <numerusform>expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TodayWorkspace</name>
    <message numerus="yes">
        <source>%n tasks for the next 7 days</source>
        <translation>
            <numerusform>%n task for the next 7 days</numerusform>
            <numerusform>%n tasks for the next 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in Tasks</source>
        <translation><numerusform>%n more in Tasks</numerusform><numerusform>%n more in Tasks</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::UnlockPage</name>
    <message numerus="yes">
        <source>%n draft(s) could not be saved. They wait in memory and come back when you unlock.</source>
        <translation>
            <numerusform>%n draft could not be saved. It waits in memory and comes back when you unlock.</numerusform>
            <numerusform>%n drafts could not be saved. They wait in memory and come back when you unlock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people use this computer. Your own passphrase opens your own store.</source>
        <translation>
            <numerusform>One person uses this computer. Your own passphrase opens your own store.</numerusform>
            <numerusform>%n people use this computer. Your own passphrase opens your own store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are due. Unlock to see them.</source>
        <translation>
            <numerusform>%n task is due. Unlock to see it.</numerusform>
            <numerusform>%n tasks are due. Unlock to see them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportWords</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%n e-mail address</numerusform>
            <numerusform>%n e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network address(es)</source>
        <translation>
            <numerusform>%n network address</numerusform>
            <numerusform>%n network addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server name(s)</source>
        <translation>
            <numerusform>%n server name</numerusform>
            <numerusform>%n server names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of links</source>
        <translation>
            <numerusform>%n part of a link</numerusform>
            <numerusform>%n parts of links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of folders and logins</source>
        <translation>
            <numerusform>%n name of a folder or login</numerusform>
            <numerusform>%n names of folders and logins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) or token(s)</source>
        <translation>
            <numerusform>%n key or token</numerusform>
            <numerusform>%n keys or tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s), replaced by short numbers</source>
        <translation>
            <numerusform>%n id, replaced by a short number</numerusform>
            <numerusform>%n ids, replaced by short numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) out of your store</source>
        <translation>
            <numerusform>%n name out of your store</numerusform>
            <numerusform>%n names out of your store</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that the program does not know</source>
        <translation>
            <numerusform>%n word that the program does not know</numerusform>
            <numerusform>%n words that the program does not know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::Queue</name>
    <message numerus="yes">
        <source>Exported %n customer(s) with numbers and addresses</source>
        <translation>
            <numerusform>Exported %n customer with numbers and addresses</numerusform>
            <numerusform>Exported %n customers with numbers and addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n lead(s) with numbers and addresses</source>
        <translation>
            <numerusform>Exported %n lead with numbers and addresses</numerusform>
            <numerusform>Exported %n leads with numbers and addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n change(s) of the queue</source>
        <translation>
            <numerusform>Exported %n change of the queue</numerusform>
            <numerusform>Exported %n changes of the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n customer(s), numbers and addresses masked</source>
        <translation>
            <numerusform>Exported %n customer, number and address masked</numerusform>
            <numerusform>Exported %n customers, numbers and addresses masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n lead(s), numbers and addresses masked</source>
        <translation>
            <numerusform>Exported %n lead, number and address masked</numerusform>
            <numerusform>Exported %n leads, numbers and addresses masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n offer(s)</source>
        <translation>
            <numerusform>Exported %n offer</numerusform>
            <numerusform>Exported %n offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported the team&apos;s figures, %n line(s)</source>
        <translation><numerusform>Exported the team&apos;s figures, %n line</numerusform><numerusform>Exported the team&apos;s figures, %n lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Exported %n pair(s) of customers</source>
        <translation><numerusform>Exported %n pair of customers</numerusform><numerusform>Exported %n pairs of customers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Exported %n task(s)</source>
        <translation><numerusform>Exported %n task</numerusform><numerusform>Exported %n tasks</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AuditCard</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportList</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers</source>
        <translation>
            <numerusform>%Ln offer</numerusform>
            <numerusform>%Ln offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers exported</source>
        <translation>
            <numerusform>%Ln customer exported</numerusform>
            <numerusform>%Ln customers exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads exported</source>
        <translation>
            <numerusform>%Ln lead exported</numerusform>
            <numerusform>%Ln leads exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers exported</source>
        <translation>
            <numerusform>%Ln offer exported</numerusform>
            <numerusform>%Ln offers exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation><numerusform>%Ln pair</numerusform><numerusform>%Ln pairs</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks exported</source>
        <translation><numerusform>%Ln task exported</numerusform><numerusform>%Ln tasks exported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines exported</source>
        <translation><numerusform>%Ln line exported</numerusform><numerusform>%Ln lines exported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation><numerusform>%Ln task</numerusform><numerusform>%Ln tasks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation><numerusform>%Ln line</numerusform><numerusform>%Ln lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs exported</source>
        <translation><numerusform>%Ln pair exported</numerusform><numerusform>%Ln pairs exported</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TasksWorkspace</name>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation><numerusform>at most %n at once</numerusform><numerusform>at most %n at once</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks written. Open the file to put them into your calendar.</source>
        <translation><numerusform>%n task written. Open the file to put it into your calendar.</numerusform><numerusform>%n tasks written. Open the file to put them into your calendar.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>%n chosen</numerusform><numerusform>%n chosen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks done</source>
        <translation><numerusform>%n task done</numerusform><numerusform>%n tasks done</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation><numerusform>%Ln task</numerusform><numerusform>%Ln tasks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change all %n…</source>
        <translation><numerusform>Change all %n…</numerusform><numerusform>Change all %n…</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ChangeTasksDialog</name>
    <message numerus="yes">
        <source>%n have it already.</source>
        <translation><numerusform>%n has it already.</numerusform><numerusform>%n have it already.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks change.</source>
        <translation><numerusform>%n task changes.</numerusform><numerusform>%n tasks change.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks changed</source>
        <translation><numerusform>%n task changed</numerusform><numerusform>%n tasks changed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n tasks</source>
        <translation><numerusform>Change %n task</numerusform><numerusform>Change %n tasks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks lose their date.</source>
        <translation><numerusform>%n task loses its date.</numerusform><numerusform>%n tasks lose their dates.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::app::Workbench</name>
    <message numerus="yes">
        <source>%n tasks are due now.</source>
        <translation><numerusform>%n task is due now.</numerusform><numerusform>%n tasks are due now.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are due. Unlock to see them.</source>
        <translation><numerusform>%n task is due. Unlock to see it.</numerusform><numerusform>%n tasks are due. Unlock to see them.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::item::NextAction</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lead open for %n days</source>
        <translation>
            <numerusform>Lead open for %n day</numerusform>
            <numerusform>Lead open for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lead open for %n days: %1</source>
        <translation>
            <numerusform>Lead open for %n day: %1</numerusform>
            <numerusform>Lead open for %n days: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought on %n days</source>
        <translation>
            <numerusform>Bought on %n day</numerusform>
            <numerusform>Bought on %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces in this store</source>
        <translation>
            <numerusform>%n piece in this store</numerusform>
            <numerusform>%n pieces in this store</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, open for %n days</source>
        <translation><numerusform>%1, open for %n day</numerusform><numerusform>%1, open for %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n days</source>
        <translation><numerusform>%1 for %n day</numerusform><numerusform>%1 for %n days</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NextActionCard</name>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n put off</numerusform>
            <numerusform>%n put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests for %n days</source>
        <translation>
            <numerusform>Rests for %n day</numerusform>
            <numerusform>Rests for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ScoreDialog</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::Score</name>
    <message numerus="yes">
        <source>%n days since the last purchase.</source>
        <translation>
            <numerusform>%n day since the last purchase.</numerusform>
            <numerusform>%n days since the last purchase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases.</source>
        <translation>
            <numerusform>%n purchase.</numerusform>
            <numerusform>%n purchases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buying days after the first</source>
        <translation>
            <numerusform>%n buying day after the first</numerusform>
            <numerusform>%n buying days after the first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last one %n days after the first</source>
        <translation>
            <numerusform>the last one %n day after the first</numerusform>
            <numerusform>the last one %n days after the first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen for %n days</source>
        <translation>
            <numerusform>seen for %n day</numerusform>
            <numerusform>seen for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::LeadChanceRecord</name>
    <message numerus="yes">
        <source>%n touches before</source>
        <translation>
            <numerusform>%n touch before</numerusform>
            <numerusform>%n touches before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadChanceDialog</name>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation><numerusform>%Ln lead</numerusform><numerusform>%Ln leads</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::item::TeamListModel</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue, with steps</source>
        <translation><numerusform>%n overdue, with steps</numerusform><numerusform>%n overdue, with steps</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamWorkspace</name>
    <message numerus="yes">
        <source>%n colleagues</source>
        <translation>
            <numerusform>%n colleague</numerusform>
            <numerusform>%n colleagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have been handed over</source>
        <translation>
            <numerusform>%n customer has been handed over</numerusform>
            <numerusform>%n customers have been handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The handover is taken back: %n customers</source>
        <translation><numerusform>The handover is taken back: %n customer</numerusform><numerusform>The handover is taken back: %n customers</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamDetail</name>
    <message numerus="yes">
        <source>open tasks, %n overdue</source>
        <translation>
            <numerusform>open tasks, %n overdue</numerusform>
            <numerusform>open tasks, %n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts by day: %n in the last 7 days</source>
        <translation>
            <numerusform>Contacts by day: %n in the last 7 days</numerusform>
            <numerusform>Contacts by day: %n in the last 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open tasks; %n overdue with next steps</source>
        <translation><numerusform>open tasks; %n overdue with next steps</numerusform><numerusform>open tasks; %n overdue with next steps</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverDialog</name>
    <message numerus="yes">
        <source>Only the %n chosen customers, with their open leads, open tasks and offers that have not been sent.</source>
        <translation>
            <numerusform>Only the chosen customer, with open leads, open tasks and offers that have not been sent.</numerusform>
            <numerusform>Only the %n chosen customers, with their open leads, open tasks and offers that have not been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers stay: they are at home in another manager's store, and that manager or head office hands them over.</source>
        <translation>
            <numerusform>%n customer stays: the home store is another manager's, and that manager or head office hands over there.</numerusform>
            <numerusform>%n customers stay: they are at home in another manager's store, and that manager or head office hands them over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n customers</source>
        <translation>
            <numerusform>Hand over %n customer</numerusform>
            <numerusform>Hand over %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AssignDialog</name>
    <message numerus="yes">
        <source>Assign %n customers</source>
        <translation>
            <numerusform>Assign %n customer</numerusform>
            <numerusform>Assign %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n leads</source>
        <translation>
            <numerusform>Assign %n lead</numerusform>
            <numerusform>Assign %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are assigned.</source>
        <translation>
            <numerusform>%n customer is assigned.</numerusform>
            <numerusform>%n customers are assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads are assigned.</source>
        <translation>
            <numerusform>%n lead is assigned.</numerusform>
            <numerusform>%n leads are assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open leads go along.</source>
        <translation>
            <numerusform>%n open lead goes along.</numerusform>
            <numerusform>%n open leads go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers go along.</source>
        <translation>
            <numerusform>%n customer goes along.</numerusform>
            <numerusform>%n customers go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are this colleague's already.</source>
        <translation>
            <numerusform>%n is this colleague's already.</numerusform>
            <numerusform>%n are this colleague's already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in a colleague's book and stay there: those are handed over.</source>
        <translation>
            <numerusform>%n is in a colleague's book and stays there: that one is handed over.</numerusform>
            <numerusform>%n are in a colleague's book and stay there: those are handed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers assigned to %1</source>
        <translation>
            <numerusform>%n customer assigned to %1</numerusform>
            <numerusform>%n customers assigned to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads assigned to %1</source>
        <translation>
            <numerusform>%n lead assigned to %1</numerusform>
            <numerusform>%n leads assigned to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AssignBar</name>
    <message numerus="yes">
        <source>%n chosen; at most %1 at once</source>
        <translation>
            <numerusform>%n chosen; at most %1 at once</numerusform>
            <numerusform>%n chosen; at most %1 at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers claimed</source>
        <translation>
            <numerusform>%n customer claimed</numerusform>
            <numerusform>%n customers claimed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads claimed</source>
        <translation>
            <numerusform>%n lead claimed</numerusform>
            <numerusform>%n leads claimed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::UndoManyDialog</name>
    <message numerus="yes">
        <source>%n stay: somebody has changed them since</source>
        <translation>
            <numerusform>%n stays: somebody has changed it since</numerusform>
            <numerusform>%n stay: somebody has changed them since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have gone out</source>
        <translation><numerusform>%n has gone out</numerusform><numerusform>%n have gone out</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ChangeManyDialog</name>
    <message numerus="yes">
        <source>Change %n customers</source>
        <translation>
            <numerusform>Change %n customer</numerusform>
            <numerusform>Change %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n leads</source>
        <translation>
            <numerusform>Change %n lead</numerusform>
            <numerusform>Change %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 leads change.</source>
        <translation>
            <numerusform>%n of %1 leads changes.</numerusform>
            <numerusform>%n of %1 leads change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 customers change.</source>
        <translation>
            <numerusform>%n of %1 customers changes.</numerusform>
            <numerusform>%n of %1 customers change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not have it.</source>
        <translation>
            <numerusform>%n does not have it.</numerusform>
            <numerusform>%n do not have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are so already.</source>
        <translation>
            <numerusform>%n is so already.</numerusform>
            <numerusform>%n are so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are further on and stay.</source>
        <translation>
            <numerusform>%n is further on and stays.</numerusform>
            <numerusform>%n are further on and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are closed and stay.</source>
        <translation>
            <numerusform>%n is closed and stays.</numerusform>
            <numerusform>%n are closed and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in a colleague&apos;s book and stay there: those are handed over.</source>
        <translation>
            <numerusform>%n is in a colleague&apos;s book and stays there: that one is handed over.</numerusform>
            <numerusform>%n are in a colleague&apos;s book and stay there: those are handed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not yours to change.</source>
        <translation>
            <numerusform>%n is not yours to change.</numerusform>
            <numerusform>%n are not yours to change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no longer here.</source>
        <translation>
            <numerusform>%n is no longer here.</numerusform>
            <numerusform>%n are no longer here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads changed</source>
        <translation>
            <numerusform>%n lead changed</numerusform>
            <numerusform>%n leads changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers changed</source>
        <translation>
            <numerusform>%n customer changed</numerusform>
            <numerusform>%n customers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Audience of %n customers</source>
        <translation>
            <numerusform>Audience of %n customer</numerusform>
            <numerusform>Audience of %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MentionsBox</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PhotoPanel</name>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be added.</source>
        <translation>
            <numerusform>%n more could not be added.</numerusform>
            <numerusform>%n more could not be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation>
            <numerusform>%n photo was here already.</numerusform>
            <numerusform>%n photos were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Only the %Ln chosen</source>
        <translation><numerusform>Only the %Ln chosen</numerusform><numerusform>Only the %Ln chosen</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CalendarDialog</name>
    <message numerus="yes">
        <source>%n tasks added</source>
        <translation><numerusform>%n task added</numerusform><numerusform>%n tasks added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Add %n tasks</source>
        <translation><numerusform>Add %n task</numerusform><numerusform>Add %n tasks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n have no title or no time</source>
        <translation><numerusform>%n has no title or no time</numerusform><numerusform>%n have no title or no time</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n repeat and began before today</source>
        <translation><numerusform>%n repeats and began before today</numerusform><numerusform>%n repeat and began before today</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are over</source>
        <translation><numerusform>%n is over</numerusform><numerusform>%n are over</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are tasks of yours already</source>
        <translation><numerusform>%n is a task of yours already</numerusform><numerusform>%n are tasks of yours already</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Of %n series only the first one comes, as one task.</source>
        <translation><numerusform>Of %n series only the first one comes, as one task.</numerusform><numerusform>Of %n series only the first ones come, each as one task.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DueCard</name>
    <message numerus="yes">
        <source>Rests for %n days</source>
        <translation><numerusform>Rests for %n day</numerusform><numerusform>Rests for %n days</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferAudiencePane</name>
    <message numerus="yes">
        <source>%n chosen twice</source>
        <translation><numerusform>%n chosen twice</numerusform><numerusform>%n chosen twice</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n no longer here</source>
        <translation><numerusform>%n no longer here</numerusform><numerusform>%n no longer here</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>For %n of them this is the last for now.</source>
        <translation><numerusform>For %n of them this is the last for now.</numerusform><numerusform>For %n of them this is the last for now.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n not yours to write to</source>
        <translation><numerusform>%n not yours to write to</numerusform><numerusform>%n not yours to write to</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n whose address bounced</source>
        <translation><numerusform>%n whose address bounced</numerusform><numerusform>%n whose address bounced</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 get it</source>
        <translation><numerusform>%n of %1 gets it</numerusform><numerusform>%n of %1 get it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without an address</source>
        <translation><numerusform>%n without an address</numerusform><numerusform>%n without an address</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Messages to a person in %n days: at most %1.</source>
        <translation><numerusform>Messages to a person in %n day: at most %1.</numerusform><numerusform>Messages to a person in %n days: at most %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n have this offer</source>
        <translation><numerusform>%n has this offer</numerusform><numerusform>%n have this offer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n had enough messages</source>
        <translation><numerusform>%n had enough messages</numerusform><numerusform>%n had enough messages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without consent</source>
        <translation><numerusform>%n without consent</numerusform><numerusform>%n without consent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n said no</source>
        <translation><numerusform>%n said no</numerusform><numerusform>%n said no</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferManyDialog</name>
    <message numerus="yes">
        <source>Send %n offers</source>
        <translation><numerusform>Send %n offer</numerusform><numerusform>Send %n offers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n offers queued, they go out when the server is back</source>
        <translation><numerusform>%n offer queued, it goes out when the server is back</numerusform><numerusform>%n offers queued, they go out when the server is back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Push an offer to %n persons</source>
        <translation><numerusform>Push an offer to %n person</numerusform><numerusform>Push an offer to %n persons</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n offers queued, one minute to take them back</source>
        <translation><numerusform>%n offer queued, one minute to take it back</numerusform><numerusform>%n offers queued, one minute to take them back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Prepare %n messages</source>
        <translation><numerusform>Prepare %n message</numerusform><numerusform>Prepare %n messages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages prepared, in a minute they wait for you under Offers</source>
        <translation><numerusform>%n message prepared, in a minute it waits for you under Offers</numerusform><numerusform>%n messages prepared, in a minute they wait for you under Offers</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandBox</name>
    <message numerus="yes">
        <source>%n messages wait for you to send them</source>
        <translation><numerusform>%n message waits for you to send it</numerusform><numerusform>%n messages wait for you to send them</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandWords</name>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation><numerusform>Try again in %n minute.</numerusform><numerusform>Try again in %n minutes.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandExportDialog</name>
    <message numerus="yes">
        <source>%Ln customers exported, masked</source>
        <translation><numerusform>%Ln customer exported, masked</numerusform><numerusform>%Ln customers exported, masked</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln customer</numerusform><numerusform>%Ln customers</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandWorkspace</name>
    <message numerus="yes">
        <source>%Ln loaded, masked; there are more</source>
        <translation><numerusform>%Ln loaded, masked; there are more</numerusform><numerusform>%Ln loaded, masked; there are more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers, masked</source>
        <translation><numerusform>%Ln customer, masked</numerusform><numerusform>%Ln customers, masked</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverProgress</name>
    <message numerus="yes">
        <source>%n customers stay where they are.</source>
        <translation><numerusform>%n customer stays where they are.</numerusform><numerusform>%n customers stay where they are.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InteractionPhotos</name>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation><numerusform>%n photo added</numerusform><numerusform>%n photos added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Adding %n photos…</source>
        <translation><numerusform>Adding %n photo…</numerusform><numerusform>Adding %n photos…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation><numerusform>%n photo was here already.</numerusform><numerusform>%n photos were here already.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InteractionDialog</name>
    <message numerus="yes">
        <source>At most %n photos go with one entry.</source>
        <translation><numerusform>At most %n photo goes with one entry.</numerusform><numerusform>At most %n photos go with one entry.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::item::TimelineModel</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation><numerusform>%n photo</numerusform><numerusform>%n photos</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverBackDialog</name>
    <message numerus="yes">
        <source>Take back %n customers</source>
        <translation><numerusform>Take back %n customer</numerusform><numerusform>Take back %n customers</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AnewDialog</name>
    <message numerus="yes">
        <source>%n people use this computer, and nothing says which store is whose. All of them stay as they are.</source>
        <translation><numerusform>%n person uses this computer, and nothing says which store is whose. All of them stay as they are.</numerusform><numerusform>%n people use this computer, and nothing says which store is whose. All of them stay as they are.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferDialog</name>
    <message numerus="yes">
        <source>At most %1 messages in %n days; after this one, %2 more.</source>
        <translation><numerusform>At most %1 messages in %n day; after this one, %2 more.</numerusform><numerusform>At most %1 messages in %n days; after this one, %2 more.</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BigScreen</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamBoards</name>
    <message numerus="yes">
        <source>Contacts by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>Contacts by colleague: %Ln in 30 days</numerusform>
            <numerusform>Contacts by colleague: %Ln in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts of the team: %Ln in 30 days</source>
        <translation>
            <numerusform>Contacts of the team: %Ln in 30 days</numerusform>
            <numerusform>Contacts of the team: %Ln in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers by book: %Ln</source>
        <translation>
            <numerusform>Customers by book: %Ln</numerusform>
            <numerusform>Customers by book: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leads won by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>Leads won by colleague: %Ln in 30 days</numerusform>
            <numerusform>Leads won by colleague: %Ln in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offers by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>Offers by colleague: %Ln in 30 days</numerusform>
            <numerusform>Offers by colleague: %Ln in 30 days</numerusform>
        </translation>
    </message>
</context>
</TS>
