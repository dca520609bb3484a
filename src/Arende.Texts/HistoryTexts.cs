using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Domain.Appeals;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>A case's, a period's or an assignment's history as sentences that begin with who did it: "Kim Chef" + "godkände".</summary>
    public static class History
    {
        public static Text TheClock { get; } = new("Systemet", "The system");

        /// <summary>Who did it, and for whom, where a deputy took the step.</summary>
        /// <param name="name">Null when a clock or a queue did.</param>
        /// <param name="told">The row's arguments, as stored.</param>
        public static Text Who(string? name, HistoryArguments told) =>
            name is null ? TheClock : told.Word(JournalDraft.StoodInFor) is { Length: > 0 } away ? Absences.Who(name, away) : new(name, name);

        /// <param name="kind">What happened.</param>
        /// <param name="told">Its arguments, as stored.</param>
        /// <param name="stepOf">What definitions say of a task, by its name.</param>
        public static Text Of(HistoryKind kind, HistoryArguments told, Func<string, ProcessStep?> stepOf) =>
            told.Word(EraseHistory.Marker) is { Length: > 0 } basis ? Erased(basis) : Told(kind, told, stepOf);

        // Rows from before members were kept name nobody.
        private static Text Verified(HistoryArguments told)
        {
            var by = told.Words("by") is { Count: > 0 } names ? new Text($" av {Format.Sv.List([.. names])}", $" by {Format.En.List([.. names])}") : new Text("", "");
            return told.Flag("atOnce")
                ? new($"förde in att {told.Meeting().Sv} är omedelbart justerad{by.Sv}", $"entered that {told.Meeting().En} is verified at once{by.En}")
                : new($"förde in att protokollet från {told.Meeting().Sv} är justerat{by.Sv}", $"entered that the minutes of {told.Meeting().En} are verified{by.En}");
        }

        private static Text Erased(string basis) => new($"gjorde något som har raderats enligt lag ({basis})", $"did something that was erased by law ({basis})");

        private static Text Told(HistoryKind kind, HistoryArguments told, Func<string, ProcessStep?> stepOf) => kind switch
        {
            HistoryKind.CaseRegistered => new("registrerade ärendet", "registered the case"),
            HistoryKind.CaseImported => Imported(told),
            HistoryKind.DraftSaved => told.Number("attachment") is { } attachment ? new($"sparade bilaga {attachment}", $"saved attachment {attachment}") : new("sparade utkastet", "saved the draft"),
            HistoryKind.RemarkAnswered => new($"besvarade anmärkningen på rad {told.Number("line")}", $"answered the remark on line {told.Number("line")}"),
            HistoryKind.ConditionMet => told.Flag("met")
                ? new("bockade av villkoret", "ticked the condition")
                : new("tog tillbaka bocken för villkoret", "unticked the condition"),
            HistoryKind.ClauseEffectsAnswered => Answered(told.Each("effects")),
            HistoryKind.WorkItemCompleted => Completed(told, stepOf(told.Word("task"))),
            HistoryKind.AddedToAgenda => told.Flag("late")
                ? new($"satte upp ärendet sent till {told.Meeting().Sv}", $"put the case late on the agenda of {told.Meeting().En}")
                : new($"satte upp ärendet till {told.Meeting().Sv}", $"put the case on the agenda of {told.Meeting().En}"),
            HistoryKind.WithdrawnFromAgenda => Withdrawn(told),
            HistoryKind.MeetingMoved => new($"flyttade {told.Meeting().Sv} till {Day(told, Format.Sv)}", $"moved {told.Meeting().En} to {Day(told, Format.En)}"),
            HistoryKind.DecisionReported => new($"anmälde utskottets beslut till {told.Meeting().Sv}", $"reported the committee's decision to {told.Meeting().En}"),
            HistoryKind.MeetingOutcome => Decided(told),
            HistoryKind.OutcomeCorrected => Corrected(told),
            HistoryKind.FinalAccountsAdopted => new(
                told.Number("count") == 1 ? "förde in att slutredovisningen av ett uppdrag antogs" : $"förde in att slutredovisningen av {told.Number("count")} uppdrag antogs",
                told.Number("count") == 1 ? "entered that the final account of an assignment was adopted" : $"entered that the final accounts of {told.Number("count")} assignments were adopted"),
            HistoryKind.AssignmentsAdopted => new($"förde in att förslagen för {told.Number("count")} uppdrag antogs", $"entered that the proposals for {told.Number("count")} assignments were adopted"),
            HistoryKind.AssignmentsMade => new($"förde in {told.Number("count")} uppdrag som beslutet ger", $"entered {told.Number("count")} assignments that the decision gives"),
            HistoryKind.ProposalsDropped => new($"förde in att förslagen för {told.Number("count")} uppdrag föll", $"entered that the proposals for {told.Number("count")} assignments fell"),
            HistoryKind.MinutesVerified => Verified(told),
            HistoryKind.MinutesAmended => new($"noterade en rättelse i protokollet från {told.Meeting().Sv}: {told.Word("text")}", $"noted a correction to the minutes of {told.Meeting().En}: {told.Word("text")}"),
            HistoryKind.NoticePosted => Posted(told),
            HistoryKind.AppealPeriodEnded => new("noterade att överklagandetiden har gått ut", "noted that the appeal period has ended"),
            HistoryKind.AppealNoted => Appealed(told),
            HistoryKind.AppealEnded => told.Name<Ruling>("ruling") is { } ruling ? Appeals.Ended(ruling) : new("noterade hur överklagandet slutade", "noted how the appeal ended"),
            HistoryKind.AppealSent => new($"skickade ett överklagande till {told.Word("court")} {Day(told, Format.Sv)}", $"sent an appeal to {told.Word("court")} on {Day(told, Format.En)}"),
            HistoryKind.AppealDismissed => new($"avvisade {Day(told, Format.Sv)} ett överklagande som kom in för sent", $"dismissed on {Day(told, Format.En)} an appeal that came in too late"),
            HistoryKind.AppealTakenFurther => new($"noterade att domstolens avgörande överklagades till {told.Word("court")} {Day(told, Format.Sv)}", $"noted that the court's ruling was appealed to {told.Word("court")} on {Day(told, Format.En)}"),
            HistoryKind.LeaveToAppealDecided => told.Name<LeaveToAppeal>("leave") == LeaveToAppeal.Refused
                ? new($"noterade att {told.Word("court")} inte gav prövningstillstånd ({Day(told, Format.Sv)})", $"noted that {told.Word("court")} refused leave to appeal ({Day(told, Format.En)})")
                : new($"noterade att {told.Word("court")} gav prövningstillstånd ({Day(told, Format.Sv)})", $"noted that {told.Word("court")} granted leave to appeal ({Day(told, Format.En)})"),
            HistoryKind.NoticeGapNoted => Gap(told),
            HistoryKind.NoticeTakenDown => told.Date("on") is { } on
                ? new($"tog ned anslaget {Format.Sv.Date(on)}", $"took down the notice on {Format.En.Date(on)}")
                : new("tog ned anslaget", "took down the notice"),
            HistoryKind.DistributionCreated => new("lade upp mottagarna för expediering", "listed the recipients of the decision"),
            HistoryKind.DecisionSent => new($"skickade beslutet{To(told, "till").Sv}", $"sent the decision{To(told, "to").En}"),
            HistoryKind.DecisionBounced => new($"fick tillbaka beslutet{To(told, "till").Sv}", $"had the decision{To(told, "to").En} returned"),
            HistoryKind.RecipientSettled => new($"redde ut mottagaren {told.Word("recipient")}".TrimEnd(), $"settled the recipient {told.Word("recipient")}".TrimEnd()),
            HistoryKind.SentAgain => new($"skickade beslutet{To(told, "till").Sv} en gång till", $"sent the decision{To(told, "to").En} again"),
            HistoryKind.DecisionLetGo => new($"lät skicka beslutet{To(told, "till").Sv}", $"let the decision go{To(told, "to").En}"),
            HistoryKind.DecisionTakenBack => new($"tog tillbaka beslutet{To(told, "till").Sv} innan det skickades", $"took back the decision{To(told, "to").En} before it was sent"),
            HistoryKind.DecisionAcknowledged => new($"kvitterade beslutet{For(told).Sv}", $"acknowledged the decision{For(told).En}"),
            HistoryKind.DecisionAcknowledgedByLink => new($"noterade att beslutet är kvitterat{By(told).Sv} med länken i mejlet", $"noted that the decision was acknowledged{By(told).En} by the link in the mail"),
            HistoryKind.DecisionHandedOver => HandedOver(told),
            HistoryKind.DecisionWithheld => new($"skickade inte beslutet{To(told, "till").Sv}, som inte får läsa det sekretessmarkerade ärendet",
                $"did not send the decision{To(told, "to").En}, who may not read the secret case"),
            HistoryKind.AccessChanged => AccessChanged(told),
            HistoryKind.OfficerChanged => new($"bytte handläggare från {told.Word("from")} till {told.Word("to")}", $"changed the case officer from {told.Word("from")} to {told.Word("to")}"),
            HistoryKind.WritersChanged => told.Word("added") is { Length: > 0 } added
                ? new($"lät {added} skriva i utkastet", $"let {added} write in the draft")
                : new($"lät inte längre {told.Word("removed")} skriva i utkastet", $"no longer let {told.Word("removed")} write in the draft"),
            HistoryKind.DocumentRegistered => CaseDocuments.Registered(told),
            HistoryKind.DocumentVersionAdded => new($"lade till version {told.Number("version")} av handling {told.Number("number")}", $"added version {told.Number("version")} of document {told.Number("number")}"),
            HistoryKind.DocumentMarked => told.Flag("secret")
                ? new($"sekretessmarkerade handling {told.Number("number")}", $"marked document {told.Number("number")} secret")
                : new($"tog bort sekretessmarkeringen på handling {told.Number("number")}", $"removed the secrecy mark of document {told.Number("number")}"),
            HistoryKind.DocumentCorrected => new($"rättade registreringen av handling {told.Number("number")}", $"corrected the registration of document {told.Number("number")}"),
            HistoryKind.AttachmentBound => CaseDocuments.Bound(told),
            HistoryKind.CaseClosed => new("avslutade ärendet", "closed the case"),
            HistoryKind.WorkflowVersionChanged => new($"flyttade ärendet från version {told.Number("from")} till version {told.Number("to")} av dess väg",
                $"moved the case from version {told.Number("from")} to version {told.Number("to")} of its path"),
            HistoryKind.PeriodOpened => new("öppnade rapportperioden", "opened the reporting period"),
            HistoryKind.ReportsAsked => new("bad om lägesrapporter", "asked for status reports"),
            HistoryKind.ReminderSent => new("påminde", "sent a reminder"),
            HistoryKind.UnitFrozen => new("frös enhetens lägesrapporter", "froze the unit's status reports"),
            HistoryKind.DueDayChanged => new($"ändrade sammanträdeskalendern, så att sista dagen räknades om; den är {Day(told, Format.Sv)}", $"changed the calendar of meetings, so that the due day was counted anew; it is {Day(told, Format.En)}"),
            HistoryKind.ReportCompiled => new("sammanställde rapporten", "compiled the report"),
            HistoryKind.CompilationUndone => new("ångrade sammanställningen; ärendet makulerades", "undid the compilation; the case was written off"),
            HistoryKind.YearEndProposed => new($"band årsskiftet för planen {told.Number("year")} till ärendet, med förslag för {told.Number("count")} uppdrag",
                $"bound the year-end of the plan for {told.Number("year")} to the case, with proposals for {(told.Number("count") == 1 ? "1 assignment" : $"{told.Number("count")} assignments")}"),
            HistoryKind.YearEndUndone => new($"tog bort förslaget om årsskiftet för planen {told.Number("year")}", $"took back the proposal on the year-end of the plan for {told.Number("year")}"),
            HistoryKind.FrozenReportCorrected => new("rättade en fryst lägesrapport", "corrected a frozen status report"),
            HistoryKind.AssignmentRegistered => AssignmentHistory.Registered(told),
            HistoryKind.AssignmentHistoryBegan => AssignmentHistory.Began(told),
            HistoryKind.AssignmentChanged => AssignmentHistory.Changed(told),
            HistoryKind.AssignmentBecameOverdue => AssignmentHistory.BecameOverdue(told.Date("deadline")),
            HistoryKind.AssignmentTakenBack => new("togs tillbaka, sedan utfallet som gav uppdraget hade rättats", "was taken back, since the outcome that gave the assignment was corrected"),
        };

        private static Text Imported(HistoryArguments told)
        {
            var file = told.Word("file");
            return (told.Number("assignments"), told.Number("remarks")) is ({ } assignments, { } remarks)
                ? told.Flag("later") ? new($"läste in {file} som en senare version", $"imported {file} as a later version")
                : new($"läste in {file} med {assignments} uppdrag och {remarks} {(remarks == 1 ? "anmärkning" : "anmärkningar")}",
                    $"imported {file} with {assignments} {(assignments == 1 ? "assignment" : "assignments")} and {remarks} {(remarks == 1 ? "remark" : "remarks")}")
                : new($"läste in {file}", $"imported {file}");
        }

        /// <summary>What the reader has just done: "Du skrev under tjänsteskrivelsen."</summary>
        public static Text YouDid(ProcessStep? step, string outcome, Text choice)
        {
            var did = Completed(new HistoryArguments(new() { ["outcome"] = outcome, ["sv"] = choice.Sv, ["en"] = choice.En }), step);
            return new($"Du {did.Sv}.", $"You {did.En}.");
        }

        private static Text Completed(HistoryArguments told, ProcessStep? step)
        {
            var (swedish, english) = (told.Word("sv"), told.Word("en"));
            if (swedish.Length == 0) return new("tog nästa steg", "took the next step");
            if (told.Word("outcome") == SendingBack.Outcome) return new("skickade tillbaka ärendet", "sent the case back");
            return step is not null && step.Did.TryGetValue(told.Word("outcome"), out var did)
                ? Steps.Of(did)
                : new($"valde ”{swedish}”", $"chose “{(english.Length > 0 ? english : swedish)}”");
        }

        private static Text Answered(IReadOnlyList<HistoryArguments> effects)
        {
            var said = effects.Select(told => Effects.Answered(told.Name<ClauseEffect>("effect"), told.Number("clause"), told.Number("planYear"))).ToList();
            return said.Count == 0
                ? new("svarade på vad punkterna gör", "said what the clauses do")
                : new($"bekräftade att {Format.Sv.List([.. said.Select(text => text.Sv)])}", $"confirmed that {Format.En.List([.. said.Select(text => text.En)])}");
        }

        private static Text Decided(HistoryArguments told)
        {
            var outcome = ByClause(told.Each("clauses")) ?? (told.Name<Outcome>("outcome") is { } which ? Decisions.Of(which) : new Text("utfall", "outcome"));
            return new($"skrev in utfallet från {told.Meeting().Sv}: {Lower(outcome.Sv)}", $"recorded the outcome of {told.Meeting().En}: {Lower(outcome.En)}");
        }

        private static Text Appealed(HistoryArguments told)
        {
            var (body, decided, on) = (told.Word("abbreviation"), told.Date("date"), told.Date("on"));
            if (decided is not { } held || on is not { } day) return new("antecknade ett överklagande", "noted an appeal");
            var of = told.Flag("delegated") ? new Text("delegationsbeslutet", "the delegated decision") : new Text($"beslutet i {body}", $"the decision of {body}");
            return told.Flag("late")
                ? new($"antecknade ett överklagande av {of.Sv} {Format.Sv.Date(held)}, som kom in {Format.Sv.Date(day)}: för sent",
                    $"noted an appeal against {of.En} on {Format.En.Date(held)}, which came in on {Format.En.Date(day)}: too late")
                : new($"antecknade ett överklagande av {of.Sv} {Format.Sv.Date(held)}, som kom in {Format.Sv.Date(day)}",
                    $"noted an appeal against {of.En} on {Format.En.Date(held)}, which came in on {Format.En.Date(day)}");
        }

        // Where they differ: "punkt 1 bifall, punkt 2 avslag (Det ryms inte.)".
        private static Text? ByClause(IReadOnlyList<HistoryArguments> clauses)
        {
            if (clauses.Count == 0) return null;
            var said = clauses.Select(clause => (clause.Number("clause"), Outcome: clause.Name<Outcome>("outcome") is { } which ? Decisions.Of(which) : new Text("utfall", "outcome"),
                Reason: clause.Word("reason") is { Length: > 0 } reason ? $" ({reason})" : "")).ToList();
            return new(
                string.Join(", ", said.Select(one => $"punkt {one.Item1} {Lower(one.Outcome.Sv)}{one.Reason}")),
                string.Join(", ", said.Select(one => $"clause {one.Item1} {Lower(one.Outcome.En)}{one.Reason}")));
        }

        private static Text Withdrawn(HistoryArguments told) => told.Word("cancelled") is { Length: > 0 } reason
            ? new($"ställde in {told.Meeting().Sv}, och ärendet väntar på ett nytt sammanträde: {reason}", $"cancelled {told.Meeting().En}, and the case waits for another meeting: {reason}")
            : new($"tog bort ärendet från {told.Meeting().Sv}", $"took the case off the agenda of {told.Meeting().En}");

        private static Text Corrected(HistoryArguments told)
        {
            var (was, outcome) = (told.Name<Outcome>("was"), told.Name<Outcome>("outcome"));
            if (was is not { } before || outcome is not { } now) return new($"rättade utfallet från {told.Meeting().Sv}", $"corrected the outcome of {told.Meeting().En}");
            var (wrong, right) = (ByClause(told.Each("clausesWere")) ?? Decisions.Of(before), ByClause(told.Each("clauses")) ?? Decisions.Of(now));
            var (gone, goneEn) = told.Number("gone") is { } number and > 0 ? ($"; uppdrag som togs bort: {number}", $"; assignments that were taken away: {number}") : ("", "");
            // Of what the council decided its day and its § may have been entered wrong, and nothing else.
            var where = told.Date("wasDate") is { } day ? new Text($"; hade skrivits in som {Format.Sv.Date(day)}, {Format.Section(told.Number("wasParagraph") ?? 0)}", $"; had been entered as {Format.En.Date(day)}, {Format.Section(told.Number("wasParagraph") ?? 0)}") : new("", "");
            (gone, goneEn) = (gone + where.Sv, goneEn + where.En);
            if (wrong == right) return new($"rättade beslutet från {told.Meeting().Sv}: {Lower(right.Sv)}{gone}", $"corrected the decision of {told.Meeting().En}: {Lower(right.En)}{goneEn}");
            return new($"rättade utfallet från {told.Meeting().Sv} från {Lower(wrong.Sv)} till {Lower(right.Sv)}{gone}", $"corrected the outcome of {told.Meeting().En} from {Lower(wrong.En)} to {Lower(right.En)}{goneEn}");
        }

        private static string Day(HistoryArguments told, Format format) => told.Date("to") is { } day ? format.Date(day) : "";

        private static Text Posted(HistoryArguments told) => told.Date("postedOn") is { } posted && told.Date("lastAppealDay") is { } last
            ? new($"satte upp anslaget {Format.Sv.Date(posted)}; beslutet kan överklagas till och med {Format.Sv.Date(last)}",
                $"posted the notice on {Format.En.Date(posted)}; the decision can be appealed until {Format.En.Date(last)}")
            : told.Date("postedOn") is { } day
            ? new($"satte upp anslaget {Format.Sv.Date(day)}", $"posted the notice on {Format.En.Date(day)}")
            : new("satte upp anslaget", "posted the notice");

        private static Text Gap(HistoryArguments told) => told.Date("from") is { } from
            ? new($"noterade att anslaget inte satt uppe från {Format.Sv.Date(from)}; överklagandetiden löper från den dag då det sätts upp på nytt",
                $"noted that the notice was not up from {Format.En.Date(from)}; the appeal period runs from the day on which it goes up anew")
            : new("noterade att anslaget inte satt uppe", "noted that the notice was not up");

        internal static Text AccessChanged(HistoryArguments told) => told.Name<AccessLevel>("from") is { } from && told.Name<AccessLevel>("to") is { } to
            ? new($"ändrade vem som får läsa från {Lower(Cases.Access(from).Sv)} till {Lower(Cases.Access(to).Sv)}",
                $"changed who may read from {Lower(Cases.Access(from).En)} to {Lower(Cases.Access(to).En)}")
            : new("ändrade vem som får läsa", "changed who may read");

        private static Text To(HistoryArguments told, string word) => told.Word("recipient") is { Length: > 0 } recipient ? new($" {word} {recipient}", $" {word} {recipient}") : new("", "");

        private static Text By(HistoryArguments told) => told.Word("recipient") is { Length: > 0 } recipient ? new($" av {recipient}", $" by {recipient}") : new("", "");

        private static Text HandedOver(HistoryArguments told)
        {
            var on = told.Date("on") is { } day ? new Text($" {Format.Sv.Date(day)}", $" on {Format.En.Date(day)}") : new("", "");
            var to = To(told, "till");
            return told.Name<DistributionChannel>("channel") == DistributionChannel.Council
                ? new($"antecknade att beslutet lämnades över till fullmäktige{on.Sv}", $"noted that the decision was handed over to the council{on.En}")
                : new($"antecknade att beslutet postades{to.Sv}{on.Sv}", $"noted that the decision was posted{To(told, "to").En}{on.En}");
        }

        private static Text For(HistoryArguments told) => told.Word("recipient") is { Length: > 0 } recipient ? new($" för {recipient}", $" for {recipient}") : new("", "");

        private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
