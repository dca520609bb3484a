using System.Globalization;
using Arende.Application.Figures;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The figures that a text may name, and where they stand.</summary>
    public static partial class Figures
    {
        public static Text Title { get; } = new("Siffror ur registret", "Figures from the register");
        public static Text Lead { get; } = new(
            "En siffra i en text kan vara ett namn: registret ger värdet, och varje värde öppnar de uppdrag, mål eller indikatorer som räknades. När ärendet skrivs under fryses siffran.",
            "A figure in a text can be a name: the register gives the value, and each value opens the assignments, goals or indicators that it counted. When the case is signed the figure is frozen.");
        public static Text HowToWrite { get; } = new(
            "Skriv namnet och året inom dubbla klamrar. Med ord sist skrivs talet med bokstäver, med Ord med stor bokstav först. Utan nämndens kod gäller ärendets nämnd, och med enhet: och enhetens namn (bindestreck mellan orden) en av dess enheter.",
            "Write the name and the year in double braces. With ord at the end the number is written in letters, with Ord beginning with a capital. Without a board's code it is the case's board, and with enhet: and the name of a unit (hyphens between its words) one of its units.");
        public static Text NothingSecret { get; } = new(
            "Sekretessmarkerade uppdrag, och uppdrag ur sekretessmarkerade ärenden, räknas inte: siffran är densamma för alla som läser.",
            "Secret assignments, and assignments of secret cases, are not counted: the figure is the same for every reader.");
        /// <summary>52; 60 046 tkr; 80,8 %; uppgift saknas.</summary>
        public static string Written(FigureValue figure, Format format) => figure.Number is not { } number ? NoValue.ToString() : figure.Definition.Unit switch
        {
            FigureUnit.Count => format.Number(number, 0),
            FigureUnit.Money => format.Thousands((long)number),
            FigureUnit.Percent => format.Percent(number),
        };

        public static Text NoValue { get; } = new("uppgift saknas", "no value");
        public static Text Office { get; } = new("Enhet", "Unit");
        public static Text Month { get; } = new("Till och med", "Until the end of");
        /// <summary>What is wrong with a name in a text.</summary>
        public static Text Fault(string token, FigureFault fault) => fault.Kind switch
        {
            FigureFaultKind.Unknown when fault.Word is "om" or "utan" => new($"”{fault.Word}” först på en rad behöver namnet på en siffra efter sig, till exempel {{{{{fault.Word} uppdrag.antal år}}}}.",
                $"‘{fault.Word}’ at the beginning of a line needs the name of a figure after it, for instance {{{{{fault.Word} uppdrag.antal år}}}}."),
            FigureFaultKind.Unknown => new($"{token} är ingen siffra i registret. Välj ett namn ur listan.", $"{token} is no figure of the register. Choose a name from the list."),
            FigureFaultKind.YearIsMissing => new($"{token} saknar år. Skriv året efter namnet.", $"{token} has no year. Write the year after the name."),
            FigureFaultKind.WordIsUnknown => new($"”{fault.Word}” i {token} går inte att läsa.", $"‘{fault.Word}’ in {token} can't be read."),
            FigureFaultKind.NoValue => Lacks(token),
            FigureFaultKind.LineIsOfTwoKinds => new($"{token} har inget värde: {FigureToken.Read(token).Line} är en egen rad hos en enhet och en del (varav) hos en annan. Rätta en av dem i ekonomin.",
                $"{token} has no value: {FigureToken.Read(token).Line} is a line of its own in one unit and a part in another. Correct one of them in the economy."),
            FigureFaultKind.TooMuch => TooMuchFor(token),
        };

        /// <summary>In the place of a table that a text has no room for.</summary>
        public static Text TooMuch { get; } = new($"visas inte, eftersom texten hämtar mer ur registret än den får. {Bounds.Sv}", $"not shown, since the text takes more from the register than it may. {Bounds.En}");

        public static Text TooMuchFor(string token) => new($"{token} får inte plats. {Bounds.Sv} Dela texten, eller ta bort det som inte behövs.", $"There is no room for {token}. {Bounds.En} Divide the text, or take out what isn't needed.");

        /// <summary>Of a text that went over its room by itself, when the register grew.</summary>
        public static Text TakesTooMuch(string places) => new(
            $"Texten hämtar mer ur registret än den får, så {(places is "" or "1" ? "ett ställe" : $"{places} ställen")} visas inte. {Bounds.Sv} Dela texten, eller ta bort det som inte behövs.",
            $"The text takes more from the register than it may, so {(places is "" or "1" ? "one place is" : $"{places} places are")} not shown. {Bounds.En} Divide the text, or take out what isn't needed.");

        private static Text Bounds => new(
            $"En text får ha högst {Written(FigureRoom.MostNames)} siffror ur registret, {FigureRoom.MostBlocks} tabeller och diagram, och {Written(FigureRoom.MostRows)} rader i dem tillsammans (färre om raderna är långa).",
            $"A text may have at most {FigureRoom.MostNames} figures of the register, {FigureRoom.MostBlocks} tables and charts, and {FigureRoom.MostRows} rows in all of them (fewer where the rows are long).");

        private static string Written(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"));

        /// <summary>Why a figure has no value: what nobody has entered.</summary>
        public static Text Lacks(string token)
        {
            var id = FigureToken.Read(token).Id;
            var (sv, en) = FigureCatalogue.Find(id) switch
            {
                PlanFigure => ("det finns ingen sådan plan", "there is no such plan"),
                GoalFigure => ("inga mål är inlagda för året", "no goals are entered for the year"),
                IndicatorFigure => ("inga utfall av indikatorer är inlagda för året", "no outcomes of indicators are entered for the year"),
                MoneyFigure when FigureToken.Read(token).Line is { } line => ($"ingen ekonomi med raden {line} är inlagd för perioden, eller så är {line} en egen rad hos en enhet och en del (varav) hos en annan", $"no economy with the line {line} is entered for the period, or {line} is a line of its own in one unit and a part in another"),
                MoneyFigure => ("ingen ekonomi är inlagd för perioden", "no economy is entered for the period"),
                // A table or a chart, by what it is of.
                _ => id.StartsWith("mål", StringComparison.Ordinal) ? ("inga mål är inlagda för året", "no goals are entered for the year")
                    : id.StartsWith("ekonomi", StringComparison.Ordinal) || id.StartsWith("invest", StringComparison.Ordinal) ? ("ingen ekonomi är inlagd för perioden", "no economy is entered for the period")
                    : id.StartsWith("uppdrag", StringComparison.Ordinal) || id.StartsWith("initiativ", StringComparison.Ordinal) || id.StartsWith("planen", StringComparison.Ordinal) ? ("det finns ingen sådan plan", "there is no such plan")
                    : ("registret har ingen uppgift", "the register has nothing"),
            };
            return new($"{token} har inget värde: {sv}.", $"{token} has no value: {en}.");
        }

        public static Text Plan { get; } = new("Plan", "Plan");
        public static Text Name { get; } = new("Siffra", "Figure");
        public static Text Token { get; } = new("Skrivs så", "Written like this");
        public static Text Means { get; } = new("Vad den räknar", "What it counts");
        public static Text Value { get; } = new("Värde i dag", "Value today");
        public static Text Unit { get; } = new("Enhet: antal, utan decimaler. Belopp är i tkr; med mnkr:1 sist skrivs de i miljoner med en decimal. Andelar är i procent, med en decimal när :1 står sist.",
            "Unit: a count, without decimals. Amounts are in kSEK; with mnkr:1 at the end they are written in millions with one decimal. Shares are in percent, with a decimal where :1 stands at the end.");
        public static Text NoPlans { get; } = new("Det finns varken plan eller mål att räkna i än", "There is neither a plan nor a goal to count in yet");
        public static Text Show { get; } = new("Visa", "Show");
        public static Text Rows(int n) => new(n == 1 ? "1 uppdrag räknades" : $"{n} uppdrag räknades", n == 1 ? "1 assignment was counted" : $"{n} assignments were counted");
        public static Text NotShown(int n) => new(n == 1 ? "1 av dem får du inte läsa." : $"{n} av dem får du inte läsa.", n == 1 ? "You may not read 1 of them." : $"You may not read {n} of them.");
        public static Text RowsOf(int n) => new(n == 1 ? "1 rad ingår" : $"{n} rader ingår", n == 1 ? "1 row is included" : $"{n} rows are included");
        public static Text Row { get; } = new("Rad", "Row");
        public static Text Amount { get; } = new("Belopp (tkr)", "Amount (kSEK)");
        public static Text NoRows { get; } = new("Inget uppdrag räknades", "No assignment was counted");
        public static Text Of(Body board, int year) => Plans.Of(board, year);

        // A case's own page.
        public static Text InText { get; } = new("Siffror i texten", "Figures in the text");
        public static Text InTextLead { get; } = new("Vad texten säger, hållet mot registret.", "What the text says, held against the register.");
        public static Text Seen { get; } = new("När du senast såg den", "When you last saw it");
        public static Text Now { get; } = new("I dag", "Today");
        public static Text Frozen { get; } = new("Fryst", "Frozen");
        public static Text Rowwise { get; } = new("Uppdrag som skiljer", "Assignments that differ");
        public static Text Change { get; } = new("Ändring", "Change");
        public static Text Changed(string before, string now) => new($"{before} → {now}", $"{before} → {now}");
        public static Text Same { get; } = new("Oförändrad", "Unchanged");
        public static Text Accept(string token) => new($"Godta {NameOf(token).Sv}", $"Accept {NameOf(token).En}");
        public static Text AcceptOne { get; } = new("Godta", "Accept");
        public static Text AcceptAll { get; } = new("Godta alla", "Accept all");
        public static Text Accepted { get; } = new("Siffrorna är godtagna.", "The figures are accepted.");
        public static Text HaveChanged(int n) => new(
            n == 1 ? "1 siffra har ändrats sedan texten senast sågs igenom" : $"{n} siffror har ändrats sedan texten senast sågs igenom",
            n == 1 ? "1 figure has changed since the text was last looked through" : $"{n} figures have changed since the text was last looked through");
        public static Text NumbersDiffer(int n) => new(
            n == 1 ? "1 tal är nära registrets, men ett annat" : $"{n} tal är nära registrets, men andra", n == 1 ? "1 number is near the register's, and another" : $"{n} numbers are near the register's, and others");
        public static Text TodayAndFrozen(string now, string frozen) => new($"i dag {now} (fryst {frozen})", $"today {now} (frozen {frozen})");
        public static Text FrozenDiffers(int n) => new(
            n == 1 ? "1 siffra är en annan i registret i dag" : $"{n} siffror är andra i registret i dag", n == 1 ? "1 figure is another in the register today" : $"{n} figures are others in the register today");
        public static Text StaysAsSigned { get; } = new("Det som är underskrivet ändras inte.", "What is signed does not change.");
        public static Text NotForYou(int n) => new($"{n} som du inte får läsa", $"{n} that you may not read");
        public static Text NoLonger { get; } = new("Räknas inte längre", "No longer counted");
        public static Text Newly { get; } = new("Har tillkommit", "Have been added");
        public static Text IsNone { get; } = new("Finns inte i registret", "Not in the register");
        public static Text NoTokens { get; } = new("Texten har inga siffror ur registret", "The text has no figures from the register");
        public static Text Tokens { get; } = new("Siffror ur registret", "Figures from the register");

        // Numbers without a name.
        public static Text Loose { get; } = new("Tal utan koppling till registret", "Numbers that are not bound to the register");
        public static Text LooseHelp { get; } = new("Datum, paragrafer och diarienummer är inte med.", "Days, paragraphs and case numbers are left out.");
        public static Text MoreLoose(int n) => new($"Och {n} tal till.", $"And {n} more numbers.");
        public static Text NoLoose { get; } = new("Alla tal i texten är kopplade eller kända", "All numbers of the text are bound or known");
        public static Text NoOtherLoose(int n) => new(
            n == 1 ? "Inga fler än i det ställe här ovanför som inte stämmer" : $"Inga fler än i de {n} ställen här ovanför som inte stämmer", n == 1 ? "None but in the place above that does not agree" : $"None but in the {n} places above that do not agree");
        public static Text Number { get; } = new("Tal", "Number");
        public static Text Sentence { get; } = new("Meningen", "The sentence");
        public static Text Register { get; } = new("Registret", "The register");
        public static Text SaysTheSame(string token) => new($"Stämmer med {NameOf(token).Sv}", $"Agrees with {NameOf(token).En}");
        public static Text SaysOther(string number, string token) => new($"Registret säger {number} ({NameOf(token).Sv})", $"The register says {number} ({NameOf(token).En})");
        public static Text NoEvidence { get; } = new("Utan underlag i registret", "Without evidence in the register");
        public static Text Bind { get; } = new("Koppla", "Bind");
        public static Text BindOf(string phrase) => new($"Koppla ”{phrase}” till registret", $"Bind “{phrase}” to the register");
        public static Text Bound { get; } = new("Talet är kopplat till registret.", "The number is bound to the register.");

        // Beside the editor.
        public static Text ToWrite { get; } = new("Siffror att skriva in", "Figures to write");
        public static Text ToWriteHelp { get; } = new("Skriv {{ i texten för att få förslag, eller kopiera ett namn härifrån. En tabell eller ett diagram står ensamt på sin rad.", "Type {{ in the text for suggestions, or copy a name from here. A table or a chart stands alone on its line.");
        public static Text Suggestions { get; } = new("{0} förslag. Välj med piltangenterna och Enter.", "{0} suggestions. Choose with the arrow keys and Enter.");
        public static Text LookThem { get; } = new("Se siffrorna", "See the figures");

        /// <summary>"Klara uppdrag", "Försenade nämndinitiativ".</summary>
        public static Text Of(FigureDefinition figure) => figure switch
        {
            PlanFigure plan => new($"{Measure(plan.Measure).Sv} {Counted(plan.Kind).Sv}", $"{Measure(plan.Measure).En} {Counted(plan.Kind).En}"),
            GoalFigure goal => Goals.Figure(goal.Part),
            MoneyFigure money => Economy.Figure(money),
            PlanShareFigure share => new($"Andel klara {Counted(share.Kind).Sv} (procent)", $"Share of {Counted(share.Kind).En} done (percent)"),
            GoalShareFigure => Goals.Share,
            IndicatorFigure indicator => Goals.Figure(indicator.Part),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Id, null),
        };

        public static Text Definition(FigureDefinition figure) => figure switch
        {
            PlanFigure plan => Definition(plan.Measure),
            GoalFigure goal => Goals.FigureDefinition(goal.Part),
            MoneyFigure money => Economy.FigureDefinition(money),
            PlanShareFigure => new("De klara i procent av alla i årets plan. Med :1 sist skrivs en decimal.", "Those done in percent of all in the year's plan. With :1 at the end a decimal is written."),
            GoalShareFigure => Goals.ShareDefinition,
            IndicatorFigure indicator => Goals.FigureDefinition(indicator.Part),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Id, null),
        };

        private static Text Definition(FigureMeasure measure) => measure switch
        {
            FigureMeasure.Entered => new("Alla som har förts in i årets plan.", "All that have been entered in the year's plan."),
            FigureMeasure.New => new("De som kom in i planen utan att ha förts över från en tidigare.", "Those that entered the plan without being carried over from an earlier one."),
            FigureMeasure.Incoming => new("De som fördes över från en tidigare plan.", "Those that were carried over from an earlier plan."),
            FigureMeasure.Done => new("De vars slutredovisning är godkänd, och de som den ansvariga har rapporterat klara.", "Those whose final account is adopted, and those that their owner has reported as done."),
            FigureMeasure.Adopted => new("De vars slutredovisning nämnden har godkänt.", "Those whose final account the board has adopted."),
            FigureMeasure.Reported => new("De som den ansvariga har rapporterat klara och som nämnden inte har godkänt än.", "Those that their owner has reported as done, and that the board has not adopted yet."),
            FigureMeasure.Left => new("De som varken är klara, strukna, hopslagna eller delade: överförda eller pågående.", "Those that are neither done, struck, merged nor split: carried over or open."),
            FigureMeasure.OnPlan => new("De som är kvar och vars slutdatum, när de kom in i planen, ligger efter året.", "Those that are left and whose deadline on entry lies after the year."),
            FigureMeasure.Delayed => new("De som är kvar och vars slutdatum, när de kom in i planen, har passerat inom året.", "Those that are left and whose deadline on entry has passed within the year."),
            FigureMeasure.WithoutDeadline => new("De som är kvar och som inte hade något känt slutdatum när de kom in.", "Those that are left and had no known deadline on entry."),
            FigureMeasure.Carried => new("De som nämnden har fört över till en senare plan.", "Those that the board has carried over to a later plan."),
            FigureMeasure.Open => new("De som är kvar och som inget beslut har avslutat eller fört över.", "Those that are left, and that no decision has ended or carried over."),
            FigureMeasure.Struck => new("De som nämnden har strukit.", "Those that the board has struck."),
            FigureMeasure.Merged => new("De som nämnden har slagit ihop med ett annat.", "Those that the board has merged into another."),
            FigureMeasure.Split => new("De som nämnden har delat i flera.", "Those that the board has split into several."),
        };

        private static Text Measure(FigureMeasure measure) => measure switch
        {
            FigureMeasure.Entered => new("Alla", "All"),
            FigureMeasure.New => new("Nya", "New"),
            FigureMeasure.Incoming => new("Ingående", "Incoming"),
            FigureMeasure.Done => new("Klara", "Done"),
            FigureMeasure.Adopted => new("Slutredovisade", "Adopted"),
            FigureMeasure.Reported => new("Rapporterat klara", "Reported as done,"),
            FigureMeasure.Left => new("Kvarvarande", "Remaining"),
            FigureMeasure.OnPlan => new("Enligt plan,", "On plan,"),
            FigureMeasure.Delayed => new("Försenade", "Delayed"),
            FigureMeasure.WithoutDeadline => new("Utan slutdatum,", "Without a deadline,"),
            FigureMeasure.Carried => new("Överförda", "Carried over,"),
            FigureMeasure.Open => new("Pågående", "Open"),
            FigureMeasure.Struck => new("Strukna", "Struck"),
            FigureMeasure.Merged => new("Hopslagna", "Merged"),
            FigureMeasure.Split => new("Delade", "Split"),
        };

        private static Text Counted(AssignmentKind? kind) => kind switch
        {
            AssignmentKind.Assignment => new("uppdrag", "assignments"),
            AssignmentKind.Initiative => new("nämndinitiativ", "initiatives"),
            AssignmentKind.Unknown => new("av okänd typ", "of unknown kind"),
            null => new("uppdrag och nämndinitiativ i planen", "assignments and initiatives of the plan"),
        };
    }
}
