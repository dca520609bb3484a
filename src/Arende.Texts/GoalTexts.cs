using System.Globalization;
using Arende.Application.Goals;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Import;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>A board's goals of a year, their indicators and how they are judged.</summary>
    public static class Goals
    {
        public static Text Title { get; } = new("Mål och indikatorer", "Goals and indicators");
        public static Text Lead { get; } = new("Nämndens mål för ett år, vad som mäts och hur det gick. Bedömningen görs av en person; systemet lämnar bara ett förslag.",
            "A board's goals for a year, what is measured and how it went. A person judges; the system only suggests.");
        public static Text Empty { get; } = new("Inga mål är inlagda", "No goals have been entered");
        public static Text EmptyHelp { get; } = new("Controllern läser in dem från en tabell.", "The controller imports them from a table.");
        public static Text Import { get; } = new("Läs in mål", "Import goals");
        public static Text Years { get; } = new("Nämnd och år", "Board and year");
        public static Text Of(Body board, int year) => new($"{Decisions.Abbreviation(board).Sv} {year}", $"{Decisions.Abbreviation(board).En} {year}");
        public static Text Count { get; } = new("Antal", "Counts");
        public static Text CountHelp { get; } = new("Varje siffra öppnar just de målen.", "Each figure opens just those goals.");
        public static Text Goal { get; } = new("Mål", "Goal");
        public static Text Verdict { get; } = new("Bedömning", "Verdict");
        public static Text Area(int number, string title) => new($"Målområde {number}: {title}", $"Goal area {number}: {title}");
        public static Text Shown(GoalPart part, int count) => new($"{Part(part).Sv}: {count}", $"{Part(part).En}: {count}");
        public static Text ShowAll { get; } = new("Visa alla mål", "Show all goals");
        public static Text NothingHere { get; } = new("Inget av årets mål är så", "No goal of the year is so");

        public static Text Part(GoalPart part) => part switch
        {
            GoalPart.All => new("Alla mål", "All goals"),
            GoalPart.Reached => new("Uppnådda", "Reached"),
            GoalPart.PartlyReached => new("Delvis uppnådda", "Partly reached"),
            GoalPart.NotReached => new("Inte uppnådda", "Not reached"),
            GoalPart.NotJudged => new("Inte bedömda", "Not judged"),
        };

        public static Text Outcome(GoalOutcome? outcome) => outcome switch
        {
            GoalOutcome.Reached => new("Uppnått", "Reached"),
            GoalOutcome.PartlyReached => new("Delvis uppnått", "Partly reached"),
            GoalOutcome.NotReached => new("Inte uppnått", "Not reached"),
            null => new("Inte bedömt", "Not judged"),
        };

        /// <summary>The whole of what a figure counts, in words.</summary>
        public static Text Figure(GoalPart part) => part == GoalPart.All ? Part(part) : new($"{Part(part).Sv} mål", $"Goals: {Part(part).En.ToLowerInvariant()}");

        public static Text FigureDefinition(GoalPart part) => part switch
        {
            GoalPart.All => new("Nämndens alla mål för året.", "All goals of the board for the year."),
            GoalPart.Reached => new("De mål som senast har bedömts som uppnådda.", "The goals that were last judged as reached."),
            GoalPart.PartlyReached => new("De mål som senast har bedömts som delvis uppnådda.", "The goals that were last judged as partly reached."),
            GoalPart.NotReached => new("De mål som senast har bedömts som inte uppnådda.", "The goals that were last judged as not reached."),
            GoalPart.NotJudged => new("De mål som ingen har bedömt än.", "The goals that nobody has judged yet."),
        };

        public static Text Share { get; } = new("Andel uppnådda mål (procent)", "Share of goals reached (percent)");
        public static Text ShareDefinition { get; } = new("De uppnådda målen i procent av årets alla mål, också dem som ingen har bedömt. Med :1 sist skrivs en decimal.",
            "The goals reached in percent of all goals of the year, also those that nobody has judged. With :1 at the end it has a decimal.");
        public static Text Figure(IndicatorPart part) => part switch
        {
            IndicatorPart.All => new("Alla indikatorer", "All indicators"),
            IndicatorPart.Reached => new("Indikatorer som nått målvärdet", "Indicators that reached their target"),
            IndicatorPart.NotReached => new("Indikatorer som inte nått målvärdet", "Indicators that did not reach their target"),
            IndicatorPart.WithoutOutcome => new("Indikatorer utan utfall", "Indicators without an outcome"),
            IndicatorPart.Better => new("Indikatorer som blivit bättre", "Indicators that got better"),
            IndicatorPart.Worse => new("Indikatorer som blivit sämre", "Indicators that got worse"),
        };
        public static Text FigureDefinition(IndicatorPart part) => part switch
        {
            IndicatorPart.All => new("Alla indikatorer till nämndens mål för året.", "All indicators of the board's goals for the year."),
            IndicatorPart.Reached => new("De vars senaste utfall har nått målvärdet. Kan sägas av en månad (2024-10).", "Those whose latest outcome reached the target. Can be said of a month (2024-10)."),
            IndicatorPart.NotReached => new("De vars senaste utfall inte har nått målvärdet.", "Those whose latest outcome did not reach the target."),
            IndicatorPart.WithoutOutcome => new("De som inget utfall är känt för.", "Those of which no outcome is known."),
            IndicatorPart.Better => new("De vars utfall är bättre än vid samma tid förra året.", "Those whose outcome is better than at the same time last year."),
            IndicatorPart.Worse => new("De vars utfall är sämre än vid samma tid förra året.", "Those whose outcome is worse than at the same time last year."),
        };

        // Changed by a page.
        public static Text Add { get; } = new("Nytt mål", "New goal");
        public static Text Edit { get; } = new("Ändra målet", "Change the goal");
        public static Text EditOf(string number) => new($"Ändra mål {number}", $"Change goal {number}");
        public static Text NumberWord { get; } = new("Nummer", "Number");
        public static Text NumberHelp { get; } = new("Målområde och plats, till exempel 2.1.", "Area and place, for instance 2.1.");
        public static Text AreaTitle { get; } = new("Målområdets namn", "The area's name");
        public static Text AreaTitleHelp { get; } = new("Ändras i alla mål i området.", "It changes in all goals of the area.");
        public static Text NothingToReview(int year) => new($"Det finns inga indikatorer att se över för {year}", $"There are no indicators to review for {year}");
        public static Text ChooseBoard { get; } = new("Välj en nämnd.", "Choose a board.");
        public static Text WriteYear { get; } = new("Skriv året.", "Enter the year.");
        public static Text WriteAreaTitle { get; } = new("Skriv vad målområdet heter.", "Enter the area's name.");
        public static Text WriteTitle { get; } = new("Skriv målet.", "Enter the goal.");
        public static Text TitleOf { get; } = new("Målet", "The goal");
        public static Text SaveGoal { get; } = new("Spara målet", "Save the goal");
        public static Text Saved { get; } = new("Målet är sparat.", "The goal has been saved.");
        public static Text Remove { get; } = new("Ta bort målet", "Remove the goal");
        public static Text RemoveHelp { get; } = new("För ett mål som kom med av misstag. Det går inte när målet är bedömt eller när uppdrag anger det.", "For a goal that got in by mistake. It can't be done when it is judged, or when assignments name it.");
        public static Text Removed { get; } = new("Målet är borttaget.", "The goal has been removed.");
        public static Text AddIndicator { get; } = new("Ny indikator", "New indicator");
        public static Text EditIndicator { get; } = new("Ändra", "Change");
        public static Text EditIndicatorOf(string name) => new($"Ändra {name}", $"Change {name}");
        public static Text IndicatorName { get; } = new("Indikatorns namn", "The indicator's name");
        public static Text UnitOfMeasure { get; } = new("Enhet", "Unit");
        public static Text BetterWord { get; } = new("Vad som är bättre", "What is better");
        public static Text Source { get; } = new("Källa", "Source");
        public static Text Month { get; } = new("Mätt till och med", "Measured until");
        public static Text MonthHelp { get; } = new("Varje månad har sitt eget målvärde och utfall. Står det inget för en månad gäller det senaste före.", "Each month has a target and an outcome of its own. Without any, the latest before holds.");
        public static Text WholeYear { get; } = new("Hela året", "The whole year");
        public static Text MonthOf(int month) => month == IndicatorValue.WholeYear ? WholeYear : new(CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat.GetMonthName(month), CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.GetMonthName(month));
        public static Text SaveIndicator { get; } = new("Spara indikatorn", "Save the indicator");
        public static Text IndicatorSaved { get; } = new("Indikatorn är sparad.", "The indicator has been saved.");
        public static Text RemoveIndicator { get; } = new("Ta bort indikatorn", "Remove the indicator");
        public static Text RemoveIndicatorHelp { get; } = new("För en indikator som kom med av misstag. Det går inte när en bedömning har den som underlag.", "For an indicator that got in by mistake. It can't be done when a verdict has it as evidence.");
        public static Text IndicatorRemoved { get; } = new("Indikatorn är borttagen.", "The indicator has been removed.");
        public static Text Values { get; } = new("Värden under året", "Values of the year");
        public static Text Period { get; } = new("Period", "Period");

        // The yearly review.
        public static Text Review { get; } = new("Se över indikatorerna", "Review the indicators");
        public static Text ReviewOf(Body board, int year) => new($"Översyn av indikatorer, {Of(board, year).Sv}", $"Review of indicators, {Of(board, year).En}");
        public static Text ReviewLead { get; } = new("Säg för varje indikator om den fortfarande visar hur målet går. En indikator som avslutas kan inte läsas in för ett senare år.",
            "Say of each indicator whether it still tells how the goal goes. An indicator that is ended can't be imported for a later year.");
        public static Text FutureWord { get; } = new("Framöver", "From now on");
        public static Text FutureOf(IndicatorFuture? future) => future switch
        {
            IndicatorFuture.Keep => new("Behålls", "Kept"),
            IndicatorFuture.Change => new("Ändras", "Changed"),
            IndicatorFuture.End => new("Avslutas", "Ended"),
            null => new("Inte sedd över", "Not reviewed"),
        };
        public static Text FutureFor(string indicator) => new($"Framöver: {indicator}", $"From now on: {indicator}");
        public static Text MotivationFor(string indicator) => new($"Motivering: {indicator}", $"Motivation: {indicator}");
        public static Text SaveReview { get; } = new("Spara översynen", "Save the review");
        public static Text Reviewed { get; } = new("Översynen är sparad.", "The review has been saved.");
        public static Text ReviewedBy(string who, string when) => new($"{who}, {when}", $"{who}, {when}");
        public static Text NotReviewedYet { get; } = new("Välj", "Choose");
        public static Text ReviewedCount(int done, int all) => new($"{done} av {all} indikatorer är sedda över", $"{done} of {all} indicators have been reviewed");

        // Imports and files.
        public static Text Imports { get; } = new("Inläsningar", "Imports");
        public static Text ImportedBy(string who, string when, int rows) => new(rows == 1 ? $"{who} läste in 1 rad {when}" : $"{who} läste in {rows} rader {when}", rows == 1 ? $"{who} imported 1 row {when}" : $"{who} imported {rows} rows {when}");
        public static string FileName(Body board, int year) => $"mal-{board.Code}-{year}";
        public static IReadOnlyList<Text> Columns { get; } =
        [
            new("målområde", "goal area"), new("målområdets namn", "area's name"), new("nummer", "number"), new("mål", "goal"), new("bedömning", "verdict"), new("indikator", "indicator"), new("enhet", "unit"), new("bättre", "better"),
            new("målvärde", "target"), new("utfall", "outcome"), new("källa", "source"), new("månad", "month"), new("framöver", "from now on"),
        ];

        // One goal.
        public static Text Indicators { get; } = new("Indikatorer", "Indicators");
        public static Text Indicator { get; } = new("Indikator", "Indicator");
        public static Text NoIndicators { get; } = new("Målet har inga indikatorer.", "The goal has no indicators.");
        public static Text Target { get; } = new("Målvärde", "Target");
        public static Text OutcomeWord { get; } = new("Utfall", "Outcome");
        public static Text TrendWord { get; } = new("Mot förra året", "Against last year");
        public static Text Reached { get; } = new("Målvärdet", "The target");
        public static Text IsReached(bool? reached) => reached switch
        {
            true => new("Nått", "Reached"),
            false => new("Inte nått", "Not reached"),
            null => new("Kan inte avgöras", "Can't be told"),
        };
        public static Text Better(BetterWay better) => better switch
        {
            BetterWay.Up => new("Högre är bättre", "Higher is better"),
            BetterWay.Down => new("Lägre är bättre", "Lower is better"),
        };
        public static Text From(string source) => new($"Källa: {source}", $"Source: {source}");
        public static Text TrendOf(Trend? trend) => trend switch
        {
            Trend.Better => new("Bättre", "Better"),
            Trend.Same => new("Oförändrat", "Unchanged"),
            Trend.Worse => new("Sämre", "Worse"),
            null => new("Okänt", "Not known"),
        };
        public static Text Before(string outcome) => new($"förra året {outcome}", $"last year {outcome}");
        public static Text Unknown { get; } = new("Uppgift saknas", "Not known");
        public static Text Assignments { get; } = new("Uppdrag som tjänar målet", "Assignments that serve the goal");
        public static Text NoAssignments { get; } = new("Inget uppdrag i årets plan anger det här målet.", "No assignment of the year's plan names this goal.");
        public static Text NotYours(int n) => new(n == 1 ? "1 uppdrag till, som du inte får läsa, räknas med." : $"{n} uppdrag till, som du inte får läsa, räknas med.",
            n == 1 ? "1 more assignment, which you may not read, is counted." : $"{n} more assignments, which you may not read, are counted.");
        public static Text Suggestion(GoalOutcome? outcome) => outcome is { } said
            ? new($"Underlaget talar för: {Outcome(said).Sv.ToLowerInvariant()}", $"The evidence speaks for: {Outcome(said).En.ToLowerInvariant()}")
            : new("Underlaget räcker inte till något förslag", "The evidence gives no suggestion");
        public static Text SuggestionHelp { get; } = new("Uppnått när alla indikatorer med utfall har nått målvärdet och alla uppdrag är klara, inte uppnått när inget är det, annars delvis. Det är bara ett förslag: bedömningen är din.",
            "Reached when all indicators with an outcome have reached their target and all assignments are done, not reached when none is, otherwise partly. It is only a suggestion: the verdict is yours.");
        public static Text Judge { get; } = new("Bedöm målet", "Judge the goal");
        public static Text JudgeAnew { get; } = new("Bedöm målet på nytt", "Judge the goal anew");
        public static Text JudgeHelp { get; } = new("Underlaget ovan sparas tillsammans med bedömningen. Tidigare bedömningar står kvar.", "The evidence above is kept with the verdict. Earlier verdicts stay.");
        public static Text Motivation { get; } = new("Motivering", "Motivation");
        public static Text Save { get; } = new("Spara bedömningen", "Save the verdict");
        public static Text Judged { get; } = new("Bedömningen är sparad.", "The verdict has been saved.");
        public static Text Changes { get; } = new("Ändringar", "Changes");
        public static Text OlderChanges { get; } = new("Äldre ändringar", "Older changes");
        public static Text History { get; } = new("Bedömningar", "Verdicts");
        public static Text NotJudgedYet { get; } = new("Ingen har bedömt målet än.", "Nobody has judged the goal yet.");
        public static Text JudgedAs(GoalOutcome outcome) => new($"bedömde målet som {Outcome(outcome).Sv.ToLowerInvariant()}", $"judged the goal as {Outcome(outcome).En.ToLowerInvariant()}");
        public static Text JudgedBy { get; } = new("Underlag vid bedömningen", "Evidence of the verdict");
        public static Text InForce { get; } = new("Gäller", "In force");
        public static Text Measured(IndicatorEvidence one) => new($"{one.Name}: utfall {Number(one.Outcome)}, målvärde {Number(one.Target)} {one.UnitOfMeasure}".TrimEnd(), $"{one.Name}: outcome {Number(one.Outcome)}, target {Number(one.Target)} {one.UnitOfMeasure}".TrimEnd());

        /// <summary>With as many decimals as it has.</summary>
        public static string Number(decimal? value) => value is { } number ? Format.Current.Number(number, (number / 1.0000000000000000000000m).Scale) : Unknown;

        // The table.
        public static Text ImportLead { get; } = new("Klistra in tabellen från Excel eller en CSV-fil, med rubrikraden först. Inget sparas förrän alla rader stämmer.",
            "Paste the table from Excel or a CSV file, with its headings first. Nothing is saved until all rows are right.");
        public static Text Board { get; } = new("Nämnd", "Board");
        public static Text Year { get; } = new("År", "Year");
        public static Text Table { get; } = new("Tabell", "Table");
        public static Text TableHelp { get; } = new($"En rad för varje indikator. Kolumner: {string.Join(';', GoalTable.Columns)}. Bättre är upp eller ned. Ett mål utan indikatorer har de sex sista cellerna tomma. Kolumnen månad (1–12) får läggas till; tom är hela året.",
            $"A row for each indicator. Columns: {string.Join(';', GoalTable.Columns)}. Bättre is upp or ned. A goal without indicators has the last six cells empty. The column månad (1–12) may be added; empty is the whole year.");
        public static Text ImportAgain { get; } = new("Mål och indikatorer som redan finns får de nya uppgifterna. Inget tas bort, och bedömningarna står kvar.", "Goals and indicators that are there get the new facts. None is taken away, and verdicts stay.");
        public static Text Imported { get; } = new("Målen är inlästa.", "The goals have been imported.");
        public static Text NothingSaved(int n) => new(n == 1 ? "Inget är sparat: 1 fel i tabellen" : $"Inget är sparat: {n} fel i tabellen", n == 1 ? "Nothing is saved: 1 fault in the table" : $"Nothing is saved: {n} faults in the table");

        public static Text Fault(GoalTableFault fault) => new($"Rad {fault.Line}: {Fault(fault.Fault, fault.Word).Sv}", $"Line {fault.Line}: {Fault(fault.Fault, fault.Word).En}");

        private static Text Fault(GoalRowFault fault, string word) => fault switch
        {
            GoalRowFault.ColumnIsMissing => new($"kolumnen ”{word}” saknas i rubrikraden.", $"the column “{word}” is missing from the headings."),
            GoalRowFault.ColumnsDiffer => new($"raden har bara {word} celler och slutar före den sista kolumnen.", $"the row has only {word} cells and ends before the last column."),
            GoalRowFault.NothingIsThere => new("tabellen har inga rader.", "the table has no rows."),
            GoalRowFault.TooManyRows => new($"tabellen har fler än {word} rader. Dela den.", $"the table has more than {word} rows. Split it."),
            GoalRowFault.AreaIsNoNumber => new($"målområdet ”{word}” är inget tal. Skriv till exempel 2.", $"the goal area “{word}” is no number. Write for instance 2."),
            GoalRowFault.NumberIsNone => new($"målets nummer ”{word}” går inte att läsa. Skriv till exempel 2.1.", $"the goal's number “{word}” can't be read. Write for instance 2.1."),
            GoalRowFault.NumberIsOfAnotherArea => new($"målet {word} hör till ett annat målområde än det som raden anger.", $"goal {word} belongs to another area than the row says."),
            GoalRowFault.AreaTitleIsMissing => new("målområdets namn saknas.", "the area's name is missing."),
            GoalRowFault.TitleIsMissing => new("målet saknas.", "the goal is missing."),
            GoalRowFault.TextIsTooLong => new($"en cell har fler än {word} tecken.", $"a cell has more than {word} characters."),
            GoalRowFault.AreaTitlesDiffer => new($"målområdet heter ”{word}” här och något annat på en tidigare rad.", $"the area is called “{word}” here and something else on an earlier row."),
            GoalRowFault.TitlesDiffer => new($"målet heter ”{word}” här och något annat på en tidigare rad.", $"the goal is called “{word}” here and something else on an earlier row."),
            GoalRowFault.IndicatorIsMissing => new("indikatorns namn saknas.", "the indicator's name is missing."),
            GoalRowFault.IndicatorIsThere => new($"indikatorn ”{word}” står redan på en tidigare rad.", $"the indicator “{word}” is on an earlier row already."),
            GoalRowFault.IndicatorIsEnded => new($"indikatorn ”{word}” avslutades i översynen av året före. Ta bort raden, eller ändra översynen.", $"the indicator “{word}” was ended in the review of the year before. Remove the row, or change the review."),
            GoalRowFault.MonthIsNone => new($"månaden ”{word}” är ingen. Skriv 1–12, eller lämna cellen tom för hela året.", $"the month “{word}” is none. Write 1–12, or leave the cell empty for the whole year."),
            GoalRowFault.BetterIsMissing => new($"bättre ska vara upp eller ned, inte ”{word}”.", $"bättre must be upp or ned, not “{word}”."),
            GoalRowFault.TargetIsNoNumber => new($"målvärdet ”{word}” är inget tal. Skriv till exempel 82,5.", $"the target “{word}” is no number. Write for instance 82,5."),
            GoalRowFault.OutcomeIsNoNumber => new($"utfallet ”{word}” är inget tal. Skriv till exempel 82,5.", $"the outcome “{word}” is no number. Write for instance 82,5."),
        };
    }
}
