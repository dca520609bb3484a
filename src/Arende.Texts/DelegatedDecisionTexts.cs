using Arende.Application.DelegatedDecisions;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What was decided by delegation (KL 6:40, 7:8), and items of an agenda without a case.</summary>
    public static class DelegatedDecisions
    {
        public static Text Title { get; } = new("Anmälan av delegationsbeslut", "Report of delegated decisions");
        public static Text TitleOf(StandingItem item) => item.Title.Length > 0 ? new(item.Title, item.Title) : Title;

        public static Text ToReport(int n) => new(n == 1 ? "1 delegationsbeslut att anmäla" : $"{n} delegationsbeslut att anmäla", n == 1 ? "1 delegated decision to report" : $"{n} delegated decisions to report");
        public static Text ToReportHelp { get; } = new("De som väljs blir en punkt på listan, och en paragraf i protokollet.", "Those chosen become one item of the agenda, and one section of the minutes.");
        public static Text Choose { get; } = new("Välj vilka som anmäls …", "Choose which to report …");
        public static Text ReportTitle { get; } = new("Anmäl delegationsbeslut", "Report delegated decisions");
        public static Text Which { get; } = new("Beslut som anmäls", "Decisions to report");
        public static Text WhichHelp { get; } = new("Beslut på delegation, av tjänstemän, ordföranden och utskott, som inte har anmälts. Ta bort bocken för dem som får vänta.",
            "Decisions by delegation, of officers, the chair and committees, that haven't been reported. Untick those that wait.");
        public static Text OneSection { get; } = new("Besluten blir en punkt på föredragningslistan. Nämnden noterar dem, och de får en gemensam paragraf.",
            "The decisions become one item of the agenda. The board notes them, and they share a section.");
        public static Text ClockFollows { get; } = new("Tjänstemännens och ordförandens beslut får sin överklagandetid när sammanträdets protokoll anslås. Utskottens har sin redan.",
            "The appeal period of what officers and the chair decided begins with the notice of the meeting's minutes. What committees decided has its own already.");
        public static Text Report { get; } = new("Sätt upp anmälan", "Put up the report");
        public static Text NothingTicked { get; } = new("Bocka för minst ett beslut.", "Tick at least one decision.");
        public static Text NothingToReport { get; } = new("Inget delegationsbeslut väntar på att anmälas.", "No delegated decision waits to be reported.");
        public static Text MeetingIsOver { get; } = new("Sammanträdets föredragningslista skrivs inte längre.", "The meeting's agenda is no longer written.");
        public static Text DoneReported(int n) => new(n == 1 ? "1 beslut är uppsatt för anmälan." : $"{n} beslut är uppsatta för anmälan.", n == 1 ? "1 decision has been put up to be reported." : $"{n} decisions have been put up to be reported.");
        public static Text DoneWithdrawn { get; } = new("Borttaget från listan. Det som stod där väntar på att anmälas.", "Taken off the agenda. What stood there waits to be reported.");
        public static Text DoneNoted { get; } = new("Punkten är noterad. Det börjar gälla när sammanträdet avslutas.", "The item is noted. It takes effect when the meeting is closed.");

        public static Text List { get; } = new("Beslut som anmäls", "Reported decisions");
        public static Text Number { get; } = new("Diarienummer", "Case number");
        public static Text What { get; } = new("Ärende", "Case");
        public static Text DecidedBy { get; } = new("Beslutat av", "Decided by");
        public static Text DecidedOn { get; } = new("Beslutsdag", "Decided on");
        public static Text TitleNotShown { get; } = new("Rubriken visas inte", "The title is not shown");
        public static Text Note { get; } = new("Notera", "Note");
        public static Text WithdrawAll { get; } = new("Ta bort hela anmälan", "Take the whole report off");
        public static Text AsDocument { get; } = new("Protokollsutdrag", "Extract of the minutes");
        public static Text OwnMinutes { get; } = new("Protokoll över delegationsbeslut", "Minutes of a delegated decision");
        public static Text For { get; } = new("På uppdrag av", "On behalf of");
        public static Text Decision { get; } = new("Delegationsbeslut", "Delegated decision");
        public static Text DecisionHelp { get; } = new("Punkten i delegationsordningen och beslutets lydelse. Mottagarna får läsa det.", "The item of the delegation order and the words of the decision. Its recipients read it.");
        public static Text Made(DelegateDecision decision) => new($"{Decision.Sv} {Format.Sv.Date(decision.On)}, {decision.By}", $"{Decision.En} {Format.En.Date(decision.On)}, {decision.By}");
        public static Text ReportedAt { get; } = new("Anmält", "Reported");
        public static Text At(Body board, DecisionReport report) => new(
            $"{board.SwedishName} {Format.Sv.Date(report.On)}, {Format.Section(report.Paragraph)}", $"{board.EnglishName} {Format.En.Date(report.On)}, {Format.Section(report.Paragraph)}");
        public static Text NotReportedYet(Body board) => new($"Ska anmälas till {board.SwedishInSentence}", $"To be reported to {board.EnglishInSentence}");
        public static Text NotedOne(Body board) => new($"{board.SwedishName} noterar anmälan av delegationsbeslutet.", $"{board.EnglishName} notes the report of the delegated decision.");
        public static Text IsNotReported { get; } = new("Anmäls inte: beslutet har ett eget protokoll", "Not reported: the decision has minutes of its own");

        /// <summary>KL 13:14.</summary>
        public static Text InForce { get; } = new(
            "Beslutet behöver inte justeras och får verkställas innan det har fått laga kraft, om inte särskilda skäl talar emot det (KL 13 kap. 14 §).",
            "The decision needs no verification, and may be executed before it has gained legal force unless special reasons speak against it (KL 13:14).");

        /// <summary>KL 13:5: of a reported decision the three weeks are counted from the notice of the minutes in which it is reported, of another from the notice of its own.</summary>
        public static Text HowToAppeal(DelegateDecision decision) => NoticeBoard.ByMembersFrom(decision.IsReported
            ? new("det tillkännagavs på kommunens anslagstavla att protokollet från det sammanträde där beslutet anmäls har justerats", "it was announced on the municipality's notice board that the minutes of the meeting to which the decision is reported have been verified")
            : new("protokollet tillkännagavs på kommunens anslagstavla", "its minutes were announced on the municipality's notice board"));
        public static Text OwnNotice { get; } = new("Anslag av protokollet över delegationsbeslutet", "The notice of the delegated decision's minutes");
        public static Text OwnNoticeLead { get; } = new("Beslutet anmäls inte. Det har ett eget protokoll, som anslås för sig (KL 6 kap. 40 §, 8 kap. 10 § 3), och dess överklagandetid räknas från det anslaget.",
            "The decision isn't reported. It has minutes of its own, which are announced by themselves (KL 6:40, 8:10 p. 3), and its appeal period is counted from that notice.");
        public static Text Noted { get; } = new("Anmälan noteras. Besluten finns i tabellen.", "The report is noted. The decisions are in the table.");
    }
}
