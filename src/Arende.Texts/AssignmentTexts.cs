using Arende.Application.Assignments;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Assignments
    {
        public static Text Title { get; } = new("Uppdrag", "Assignments");
        public static Text Assignment { get; } = new("Uppdrag", "Assignment");
        public static Text AssignmentsWord { get; } = new("uppdrag", "assignments");
        public static Text New { get; } = new("Nytt uppdrag", "New assignment");
        public static Text Export { get; } = new("Hämta som fil", "Download as a file");
        public static Text FileName { get; } = new("uppdrag", "assignments");
        public static Text Shows { get; } = new("Visar", "Showing");
        public static Text ScopeLabel { get; } = new("Vems", "Whose");
        public static Text StatusLabel { get; } = new("Status", "Status");
        public static Text AnyOwner { get; } = new("med eller utan ägare", "with or without an owner");
        public static Text WithoutOwner { get; } = new("utan ägare", "without an owner");
        public static Text OwnedBy(string name) => new($"som {name} äger", $"that {name} owns");

        public static Text With { get; } = new("som nämner", "that mention");
        public static Text SearchHint { get; } = new("ord i rubriken, eller ärendets nummer", "words of the title, or the case's number");
        public static Text Owner { get; } = new("Ägare", "Owner");
        public static Text NoOwner { get; } = new("Ingen ägare", "No owner");
        public static Text Unit { get; } = new("Enhet", "Unit");
        public static Text OwnerAndUnit { get; } = new("Ägare och enhet", "Owner and unit");
        public static Text NoUnit { get; } = new("Ingen enhet", "No unit");
        public static Text Deadline { get; } = new("Slutdatum", "Deadline");
        public static Text Overdue { get; } = new("Förfallet", "Overdue");
        public static Text Delayed { get; } = new("Försenat", "Delayed");
        public static Text WithoutDeadline { get; } = new("Utan slutdatum", "Without a deadline");
        public static Text DoneAndReported { get; } = new("Rapporterat klart", "Reported done");
        public static Text Accounted { get; } = new("Slutredovisat", "Final account adopted");
        public static Text Merged { get; } = new("Hopslaget", "Merged");
        public static Text Split { get; } = new("Delat", "Split");
        public static Text Number { get; } = new("Nummer", "Number");
        public static Text Goal { get; } = new("Mål", "Goal");
        public static Text Deputy { get; } = new("Ersättare", "Deputy");
        public static Text GivenBy { get; } = new("Givet av", "Given by");
        public static Text Soon { get; } = new("Snart", "Soon");
        public static Text UnknownDeadline { get; } = new("Okänt slutdatum – räknas aldrig som förfallet", "Unknown deadline – never counted as late");
        public static Text NotForRole { get; } = new("Med din roll läser du bara uppdrag som du själv äger.", "Your role reads only assignments that you own yourself.");
        public static Text ShowAll { get; } = new("Visa alla uppdrag, också de avslutade", "Show all assignments, closed ones too");

        /// <summary>The head of the exported file.</summary>
        public static IReadOnlyList<Text> Columns { get; } =
        [
            new("Nummer", "Number"), new("Uppdrag", "Assignment"), new("Typ", "Kind"), new("Ägare", "Owner"), new("Ersättare", "Deputy"), new("Enhet", "Unit"), new("Mål", "Goal"), new("Givet av", "Given by"),
            new("Slutdatum", "Deadline"), new("Sista dag", "Last day"), new("Ursprungligt slutdatum", "Original deadline"), new("Föreslaget slutdatum", "Proposed deadline"),
            new("Läge", "State"), new("Rapporterad status", "Reported status"), new("Beslutat av", "Decided by"), new("Ärende", "Case"),
        ];

        public static Text NothingFound(string search) => new($"Inget uppdrag i urvalet nämner ”{search}”.", $"No assignment of those chosen mentions “{search}”.");

        public static Text Nothing(AssignmentStage stage) => stage switch
        {
            AssignmentStage.Open or AssignmentStage.All => new("Här finns inga uppdrag.", "There are no assignments here."),
            AssignmentStage.Late => new("Inget uppdrag i urvalet är förfallet.", "No assignment of those chosen is overdue."),
            AssignmentStage.Delayed => new("Inget uppdrag i urvalet är försenat.", "No assignment of those chosen is delayed."),
            AssignmentStage.Stale => new("Alla uppdrag i urvalet har rapporterats nyligen.", "All of those chosen were reported lately."),
            AssignmentStage.WithoutDeadline => new("Alla öppna uppdrag i urvalet har ett slutdatum.", "All open assignments of those chosen have a deadline."),
            AssignmentStage.OnPlan => new("Inget uppdrag i urvalet går enligt plan.", "No assignment of those chosen goes according to plan."),
            AssignmentStage.Reported => new("Inget uppdrag i urvalet väntar på slutredovisning.", "No assignment of those chosen waits for its final account to be adopted."),
            AssignmentStage.Soon => new("Inget uppdrag i urvalet ska vara klart de närmaste två veckorna.", "No assignment of those chosen is due within two weeks."),
            AssignmentStage.Done => new("Inget uppdrag i urvalet är avslutat än.", "No assignment of those chosen has been closed yet."),
        };

        public static Text Scope(AssignmentScope scope) => scope switch
        {
            AssignmentScope.Mine => new("mina", "my"),
            AssignmentScope.Unit => new("min enhets", "my unit's"),
            AssignmentScope.All => new("alla enheters", "all units'"),
        };

        public static Text Stage(AssignmentStage stage) => stage switch
        {
            AssignmentStage.Open => new("öppna", "open"),
            AssignmentStage.Late => new("förfallna", "overdue"),
            AssignmentStage.Delayed => new("försenade", "delayed"),
            AssignmentStage.Stale => new("inaktuella", "stale"),
            AssignmentStage.OnPlan => new("som går enligt plan", "on plan"),
            AssignmentStage.WithoutDeadline => new("utan slutdatum", "without a deadline"),
            AssignmentStage.Reported => new("rapporterade klara, inte slutredovisade", "reported done and not adopted"),
            AssignmentStage.Soon => new("snart förfallande", "soon due"),
            AssignmentStage.Done => new("avslutade", "closed"),
            AssignmentStage.All => new("öppna och avslutade", "open and closed"),
        };

        public static Text Status(AssignmentStatus status) => status switch
        {
            AssignmentStatus.OnPlan => new("Går enligt plan", "On plan"),
            AssignmentStatus.Delayed => new("Rapporterat försenat", "Reported delayed"),
            AssignmentStatus.Done => new("Klart", "Done"),
            AssignmentStatus.Struck => new("Struket", "Struck"),
        };

        public static Text OverdueBy(int days) => new($"{Overdue.Sv} {Format.Sv.Distance(days)}", $"{Overdue.En} by {Format.En.Distance(days)}");

        /// <summary>Under a mark that says something else: what its owner last reported.</summary>
        public static Text Reported(AssignmentStatus status) => new($"senast rapporterat: {Word(status).Sv}", $"last report: {Word(status).En}");

        public static Text Kind(AssignmentKind kind) => kind switch
        {
            AssignmentKind.Unknown => new("Typ inte angiven", "Kind not given"),
            AssignmentKind.Assignment => new("Uppdrag", "Assignment"),
            AssignmentKind.Initiative => new("Nämndinitiativ", "Board initiative"),
        };

        public static Text ShortDecision(Body body, int paragraph) => new($"{Decisions.Abbreviation(body).Sv} {Format.Section(paragraph)}", $"{Decisions.Abbreviation(body).En} {Format.Section(paragraph)}");

        public static Text DecidedAt(Body body, int paragraph, DateOnly date) =>
            new($"{ShortDecision(body, paragraph).Sv}, {Format.Sv.Date(date)}", $"{ShortDecision(body, paragraph).En}, {Format.En.Date(date)}");

        /// <summary>Where something was decided: "KS § 53, 7 april 2025, punkt 2".</summary>
        public static Text Point(DecisionPoint point, Body body)
        {
            var (sv, en) = point.Paragraph is { } paragraph ? DecidedAt(body, paragraph, point.On) : new($"{Decisions.Abbreviation(body).Sv} {Format.Sv.Date(point.On)}", $"{Decisions.Abbreviation(body).En} {Format.En.Date(point.On)}");
            return point.Clause is { } clause ? new($"{sv}, punkt {clause}", $"{en}, clause {clause}") : new(sv, en);
        }

        /// <summary>How a deadline is written in a list: a day by its date, a fuzzy one by its words, an unknown one as such.</summary>
        public static string? Written(Deadline? deadline) => deadline switch
        {
            null => UnknownDeadline,
            { Precision: DeadlinePrecision.Day } => null,
            _ => deadline.Text,
        };

        /// <summary>The same in a sentence.</summary>
        public static Text InWords(Deadline deadline) => deadline.Precision == DeadlinePrecision.Day
            ? new(Format.Sv.Date(deadline.Latest), Format.En.Date(deadline.Latest))
            : new(deadline.Text, deadline.Text);
    }
}
