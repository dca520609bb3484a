using Arende.Application.Plans;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Plans;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Plans
    {
        public static Text Title { get; } = new("Verksamhetsplaner", "Plans");
        public static Text Lead { get; } = new("Vad varje års plan innehöll, och hur det gick. En plan säger alltid det den sade: det som förs över står kvar här, och kommer in i nästa.",
            "What each year's plan held, and how it went. A plan always says what it said: what is carried over stays here, and enters the next one.");
        public static Text Plan { get; } = new("Plan", "Plan");
        public static Text Empty { get; } = new("Inga verksamhetsplaner än", "No plans yet");
        public static Text EmptyHelp { get; } = new("En plan visas när ett uppdrag har lagts in med planens år, getts av ett beslut eller förts över till den.",
            "A plan is shown when an assignment has been entered with its year, given by a decision or carried over to it.");
        public static Text Counts { get; } = new("Antal", "Counts");
        public static Text CountsHelp { get; } = new("Varje siffra öppnar just de uppdragen. De som du inte får läsa räknas inte.", "Each figure opens just those assignments. Those that you may not read are not counted.");
        public static Text WriteTheClause { get; } = new("Öppna utkastet", "Open the draft");
        public static Text OtherYears { get; } = new("Andra år", "Other years");
        public static Text Latest { get; } = new("De senaste planerna", "The latest plans");
        public static Text EarlierThan(int year) => new($"Planer före {year}", $"Plans before {year}");
        public static Text SeenOnly { get; } = new("Uppdrag som du inte får läsa ingår inte.", "Assignments that you may not read are not among them.");
        public static Text All { get; } = new("Alla", "All");
        public static Text Standing { get; } = new("Läge", "Standing");
        public static Text DeadlineOnEntry { get; } = new("Slutdatum när det kom in", "Deadline on entry");
        public static Text DeadlineToday { get; } = new("Slutdatum i dag", "Deadline today");
        public static Text OutcomeWord { get; } = new("Utfall i planen", "Outcome in the plan");
        public static Text NothingHere { get; } = new("Inget uppdrag i planen är så", "No assignment of the plan is so");
        public static Text ShowWhole { get; } = new("Visa hela planen", "Show the whole plan");
        public static Text StillOpen { get; } = new("Kvar i planen, utan beslut", "Still in the plan, not decided");
        public static Text DecisionUnknown { get; } = new("Beslutet är inte känt", "The decision is not known");
        public static Text Chain { get; } = new("I verksamhetsplanerna", "In the plans");
        public static Text JudgedByEntry { get; } = new("Försenat räknas mot slutdatumet när uppdraget kom in i planen: det datumet låg inom året. Enligt plan har ett senare.",
            "Delayed goes by the deadline that the assignment had when it entered the plan: that day lay within the year. On plan means a later one.");

        public static Text Of(Body board, int year) => new($"{Decisions.Abbreviation(board).Sv} {year}", $"{Decisions.Abbreviation(board).En} {year}");

        public static Text Named(int year) => new($"Verksamhetsplan {year}", $"Plan for {year}");

        public static Text CarriedTo(int year) => new($"Överfört till {year}", $"Carried over to {year}");

        public static Text CarriedFrom(int year) => new($"Överfört från {year}", $"Carried over from {year}");

        public static Text EnteredBy(Text point) => new($"Kom in genom {point.Sv}", $"Entered by {point.En}");

        public static Text Day(Deadline? deadline) => deadline is null ? new("Inte känt", "Not known") : Assignments.InWords(deadline);

        public static Text EnteredUnknown { get; } = new("Beslutet som förde in det är inte känt", "The decision that entered it is not known");

        public static Text OnEntry(Deadline? deadline) => deadline is null
            ? new("Slutdatum när det kom in: inte känt", "Deadline on entry: not known")
            : new($"Slutdatum när det kom in: {Assignments.InWords(deadline).Sv}", $"Deadline on entry: {Assignments.InWords(deadline).En}");

        /// <summary>How its time in a plan ended, and by which decision.</summary>
        public static Text Ended(PlanOutcome outcome, int? to, Text? by)
        {
            var (sv, en) = outcome switch
            {
                PlanOutcome.Adopted => Assignments.Accounted,
                PlanOutcome.Struck => Assignments.Ended(TurnKind.Struck),
                PlanOutcome.Merged => Assignments.Merged,
                PlanOutcome.Split => Assignments.Split,
                PlanOutcome.Carried => CarriedTo(to!.Value),
            };
            return by is null ? new(sv, en) : new($"{sv} genom {by.Sv}", $"{en} by {by.En}");
        }

        /// <summary>What the list shows: "6 försenade uppdrag".</summary>
        public static Text Shown(int count, PlanPart part, AssignmentKind? kind) => new(
            $"{Part(part).Sv}{(kind is { } of ? $", {Kind(of).Sv.ToLowerInvariant()}" : "")}: {count}", $"{Part(part).En}{(kind is { } same ? $", {Kind(same).En.ToLowerInvariant()}" : "")}: {count}");

        public static Text Kind(AssignmentKind kind) => kind switch
        {
            AssignmentKind.Assignment => new("Uppdrag", "Assignments"),
            AssignmentKind.Initiative => new("Nämndinitiativ", "Initiatives"),
            AssignmentKind.Unknown => new("Okänd typ", "Unknown kind"),
        };

        /// <summary>In a heading by itself, where nothing stands above it.</summary>
        public static Text InColumn(PlanPart part) => part == PlanPart.Carried ? new("Överförda", "Carried over") : Part(part);

        public static Text Part(PlanPart part) => part switch
        {
            PlanPart.Entered => new("Införda", "Entered"),
            PlanPart.Done => new("Klara", "Done"),
            PlanPart.Adopted => new("varav slutredovisade", "of these adopted"),
            PlanPart.Reported => new("varav klara (rapporterade)", "of these done (reported)"),
            PlanPart.Left => new("Inte klara", "Not done"),
            PlanPart.OnPlan => new("varav enligt plan", "of these on plan"),
            PlanPart.Delayed => new("varav försenade", "of these delayed"),
            PlanPart.WithoutDeadline => new("varav utan känt slutdatum", "of these without a known deadline"),
            PlanPart.Carried => new("varav överförda", "of these carried over"),
            PlanPart.Open => new("varav kvar i planen", "of these still in the plan"),
            PlanPart.Struck => new("Strukna", "Struck"),
            PlanPart.Merged => new("Hopslagna", "Merged"),
            PlanPart.Split => new("Delade", "Split"),
        };

        /// <summary>Of the file.</summary>
        public static IReadOnlyList<Text> Columns { get; } =
        [
            new("Nummer", "Number"), Assignments.Assignment, Assignments.KindLabel, DeadlineOnEntry, new("Sista dag när det kom in", "Last day on entry"), DeadlineToday, new("Sista dag i dag", "Last day today"),
            Standing, new("Kom in genom", "Entered by"), new("Överfört från", "Carried over from"), OutcomeWord, new("Utfallets beslut", "Decision of the outcome"), new("Överfört till", "Carried over to"),
        ];

        public static string FileName(Body board, int year) => new Text($"verksamhetsplan-{board.Code}-{year}", $"plan-{board.Code}-{year}");

        public static Text StandingOf(PlanStanding standing) => standing switch
        {
            PlanStanding.Adopted => Assignments.Accounted,
            PlanStanding.Reported => new("Klart (rapporterat)", "Done (reported)"),
            PlanStanding.Struck => Assignments.Ended(TurnKind.Struck),
            PlanStanding.Merged => Assignments.Merged,
            PlanStanding.Split => Assignments.Split,
            PlanStanding.OnPlan => new("Enligt plan", "On plan"),
            PlanStanding.Delayed => Assignments.Delayed,
            PlanStanding.WithoutDeadline => new("Utan känt slutdatum", "Without a known deadline"),
        };
    }
}
