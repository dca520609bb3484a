using System.Globalization;
using Arende.Application.Economy;
using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.Import;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>A board's budget, outcome and investments by unit.</summary>
    public static class Economy
    {
        public static Text Title { get; } = new("Ekonomi", "Economy");
        public static Text Lead { get; } = new("Nämndens intäkter och kostnader enhet för enhet, mot budget. Beloppen är hela tusental kronor (tkr). En avvikelse med plus är bättre än budget.",
            "The board's income and cost by unit, against budget. Amounts are whole thousands of kronor (kSEK). A deviation with a plus is better than budget.");
        public static Text Empty { get; } = new("Ingen ekonomi är inlagd", "No economy has been entered");
        public static Text EmptyHelp { get; } = new("Controllern skriver in den eller läser in den från en tabell.", "The controller enters it or imports it from a table.");
        public static Text Import { get; } = new("Läs in ekonomi", "Import economy");
        public static Text Enter { get; } = new("Skriv in ekonomi", "Enter economy");
        public static Text Change { get; } = new("Ändra", "Change");
        public static Text Periods { get; } = new("Nämnd och period", "Board and period");
        public static Text Of(Body board, int year, int month) => new($"{Decisions.Abbreviation(board).Sv} {Period(year, month).Sv}", $"{Decisions.Abbreviation(board).En} {Period(year, month).En}");

        /// <summary>"2024", "januari–oktober 2024".</summary>
        public static Text Period(int year, int month) => month switch
        {
            UnitEconomy.WholeYear => new($"{year}", $"{year}"),
            1 => new($"januari {year}", $"January {year}"),
            _ => new($"januari–{MonthName(month, "sv-SE")} {year}", $"January–{MonthName(month, "en-GB")} {year}"),
        };

        public static Text Month(int month) => month == UnitEconomy.WholeYear ? new("Hela året", "The whole year") : new($"Till och med {MonthName(month, "sv-SE")}", $"Until the end of {MonthName(month, "en-GB")}");

        private static string MonthName(int month, string culture) => CultureInfo.GetCultureInfo(culture).DateTimeFormat.GetMonthName(month);

        // The table of amounts.
        public static Text Board { get; } = new("Hela nämnden", "All of the board");
        public static Text Unit { get; } = new("Enhet", "Unit");
        public static Text What { get; } = new("Post", "Item");
        public static Text Budget { get; } = new("Budget", "Budget");
        public static Text Outcome { get; } = new("Utfall", "Outcome");
        public static Text Forecast { get; } = new("Prognos", "Forecast");
        public static Text Deviation { get; } = new("Avvikelse", "Deviation");
        public static Text Amounts { get; } = new("Belopp i tkr", "Amounts in kSEK");
        public static Text Result { get; } = new("Resultat", "Result");
        private static Text OfWhich(string name) => new($"varav {name.ToLower(CultureInfo.GetCultureInfo("sv-SE"))}", $"of which {name.ToLower(CultureInfo.GetCultureInfo("sv-SE"))}");
        public static Text OfWhichHelp { get; } = new("Rader som börjar med varav är delar av raden ovanför och läggs aldrig till.", "Rows that begin with varav are parts of the row above and are never added.");
        public static Text Missing { get; } = new("–", "–");
        public static Text OwnOnly { get; } = new("Varje enhets belopp är dess egna. Underliggande enheter redovisas för sig.", "Each unit's amounts are its own. Units under it stand by themselves.");
        public static Text Sides(BudgetSide side) => side switch { BudgetSide.Income => new("Intäkter", "Income"), BudgetSide.Cost => new("Kostnader", "Cost") };
        public static Text Side(BudgetSide side) => side switch { BudgetSide.Income => new("Intäkt", "Income"), BudgetSide.Cost => new("Kostnad", "Cost") };
        public static string Number(long? tkr) => tkr is { } number ? Format.Current.Number(number) : Missing.ToString();

        /// <summary>"+2 713", "−13": a deviation always says its sign.</summary>
        public static string WithSign(long tkr) => WithSign(tkr, Format.Current);

        internal static string WithSign(long tkr, Format format) => (tkr > 0 ? "+" : "") + format.Number(tkr);

        public static Text NameOf(AmountsRow row) => row.Kind switch
        {
            AmountsRowKind.Income => Sides(BudgetSide.Income),
            AmountsRowKind.Cost => Sides(BudgetSide.Cost),
            AmountsRowKind.Result => Result,
            AmountsRowKind.Sum => Sum,
            AmountsRowKind.Line => new(row.Name, row.Name),
            AmountsRowKind.Part => OfWhich(row.Name),
        };

        // Investments.
        public static Text Investments { get; } = new("Investeringar och projekt", "Investments and projects");
        public static Text InvestmentsOf(Body board, int year, int month) => new($"Investeringar, {Of(board, year, month).Sv}", $"Investments, {Of(board, year, month).En}");
        public static Text Project { get; } = new("Projekt", "Project");
        public static Text TotalBudget { get; } = new("Totalbudget", "Total budget");
        public static Text State { get; } = new("Läge", "State");
        public static Text Sum { get; } = new("Summa", "Sum");
        public static Text NoInvestments { get; } = new("Inga investeringar är inlagda för perioden.", "No investments have been entered for the period.");
        public static Text NoLines { get; } = new("Inga intäkter eller kostnader är inlagda för perioden.", "No income or cost has been entered for the period.");

        // Entering by hand.
        public static Text EnterLead { get; } = new("Det som står här ersätter det som fanns för enheten och perioden. En rad tas bort genom att den töms.", "What stands here replaces what was there for the unit and the period. A row is taken away by emptying it.");
        public static Text Lines { get; } = new("Intäkter och kostnader", "Income and cost");
        public static Text LinesHelp { get; } = new("Koden namnger raden, till exempel drift. Är raden en del av en annan: skriv den andras kod under varav.", "The code names the row, for instance drift. Where the row is a part of another: write the other's code under varav.");
        public static Text Row(int n) => new($"Rad {n}", $"Row {n}");
        public static Text Code { get; } = new("Kod", "Code");
        public static Text LineName { get; } = new("Rad", "Row");
        public static Text PartOf { get; } = new("Varav, del av kod", "Varav, part of code");
        public static Text Choose { get; } = new("Välj", "Choose");
        public static Text SideLabel { get; } = new("Intäkt eller kostnad", "Income or cost");
        public static Text Show { get; } = new("Visa", "Show");
        public static Text Save { get; } = new("Spara ekonomin", "Save the economy");
        public static Text MoreRows { get; } = new("Spara för att få fler tomma rader.", "Save to get more empty rows.");
        public static Text Versions { get; } = new("Vem som har skrivit in den", "Who entered it");
        public static Text SaidAt { get; } = new("När", "When");
        public static Text SaidBy { get; } = new("Av", "By");
        public static Text ResultThen { get; } = new("Resultatets avvikelse då (tkr)", "The result's deviation then (kSEK)");
        public static Text IsEarlier(string when) => new($"Så sa den {when}. Den har ändrats sedan dess.", $"It said this {when}. It has been changed since.");
        public static Text ShowNow { get; } = new("Visa vad den säger nu", "Show what it says now");
        public static Text Saved { get; } = new("Ekonomin är sparad.", "The economy has been saved.");

        // The table.
        public static Text ImportLead { get; } = new("Klistra in tabellen från ekonomisystemet, med rubrikraden först. Granska den innan du läser in den: inget sparas förrän alla rader stämmer.",
            "Paste the table from the accounting system, with its headings first. Look it through before you import it: nothing is saved until all rows are right.");
        public static Text BoardLabel { get; } = new("Nämnd", "Board");
        public static Text Year { get; } = new("År", "Year");
        public static Text MonthLabel { get; } = new("Period", "Period");
        public static Text Kind { get; } = new("Vad tabellen innehåller", "What the table holds");
        public static Text KindOf(EconomyTableKind kind) => kind switch
        {
            EconomyTableKind.Budget => new("Intäkter och kostnader", "Income and cost"),
            EconomyTableKind.Investments => new("Investeringar och projekt", "Investments and projects"),
        };
        public static Text ColumnsOf(EconomyTableKind kind) => new($"Kolumner: {string.Join(';', BudgetTable.Columns(kind))}.", $"Columns: {string.Join(';', BudgetTable.Columns(kind))}.");
        public static Text Table { get; } = new("Tabell", "Table");
        public static Text TableHelp { get; } = new("Belopp i hela tkr. En rad med koden summa (för investeringar: projektet summa) kontrolleras och sparas inte; utan enhet gäller den hela tabellen.",
            "Amounts in whole kSEK. A row with the code summa (of investments: the project summa) is checked and not kept; without a unit it is of the whole table.");
        public static Text Preview { get; } = new("Granska tabellen", "Look the table through");
        public static Text PreviewHeading { get; } = new("Det här läses in", "This will be imported");
        public static Text Rows { get; } = new("Rader", "Rows");
        public static Text Replaces { get; } = new("Finns redan", "There already");
        public static Text ReplacesIt(bool replaces) => replaces ? new("Ersätts", "Replaced") : new("Nytt", "New");
        public static Text ImportAgain { get; } = new("Det som fanns för tabellens enheter och period ersätts. Enheter som tabellen inte nämner står kvar.", "What was there for the table's units and period is replaced. Units that the table doesn't name stay.");
        public static Text OtherKinds { get; } = new("Samma kod betyder olika saker", "The same code means different things");
        public static Text OfOtherKind(OtherKind other) => new(
            $"{other.Code} är en egen rad ({Sides(other.Side).Sv.ToLowerInvariant()}) hos {Format.Sv.List(other.Lines)} och en del (varav) hos {Format.Sv.List(other.Parts)}. I texter räknas den inte ihop, så siffran saknar värde tills koden är av samma slag överallt eller har olika namn.",
            $"{other.Code} is a line of its own ({Sides(other.Side).En.ToLowerInvariant()}) in {Format.En.List(other.Lines)} and a part of another in {Format.En.List(other.Parts)}. Texts don't add it, so that the figure has no value until the code is of one kind everywhere or has different names.");
        public static Text ChangedMeanwhile { get; } = new("Det här ändrades medan du granskade tabellen", "This was changed while you looked the table through");
        public static Text OtherThanSeen { get; } = new("Det här är något annat än det du granskade", "This is something else than what you looked through");
        public static Text OtherThanSeenHelp { get; } = new("Inget är inläst. Du har bytt nämnd, period, slag av tabell eller enheter sedan du granskade. Så här blir det nu. Läs in om det är rätt.", "Nothing has been imported. You have changed the board, the period, the kind of table or its units since you looked it through. This is how it will be now. Import it if it is right.");
        public static Text ChangedBy(string unit, string who, string when) => new($"{unit}: ändrad av {who}, {when}", $"{unit}: changed by {who}, {when}");
        public static Text ConfirmAgain { get; } = new("Inget är inläst. Det du klistrade in står kvar. Läser du in tabellen nu ersätts det som är nytt.", "Nothing has been imported. What you pasted is still here. If you import the table now, what is new is replaced.");
        public static Text Imported { get; } = new("Ekonomin är inläst.", "The economy has been imported.");
        public static Text NothingSaved(int n) => new(n == 1 ? "Inget är sparat: 1 fel i tabellen" : $"Inget är sparat: {n} fel i tabellen", n == 1 ? "Nothing is saved: 1 fault in the table" : $"Nothing is saved: {n} faults in the table");

        /// <summary>Of a table.</summary>
        public static Text AtRow(BudgetFault fault) => new($"Rad {fault.Row}, {BudgetTable.NameOf(fault.Field)}: {Fault(fault).Sv}", $"Line {fault.Row}, {BudgetTable.NameOf(fault.Field)}: {Fault(fault).En}");

        public static Text Fault(BudgetFault fault) => fault.Kind switch
        {
            BudgetFaultKind.ColumnIsMissing => new($"kolumnen ”{BudgetTable.NameOf(fault.Field)}” saknas i rubrikraden.", $"the column “{BudgetTable.NameOf(fault.Field)}” is missing from the headings."),
            BudgetFaultKind.NothingIsThere => new("tabellen har inga rader.", "the table has no rows."),
            BudgetFaultKind.TooManyRows => new($"tabellen har fler än {fault.Argument} rader. Dela den.", $"the table has more than {fault.Argument} rows. Split it."),
            BudgetFaultKind.UnitIsUnknown => new($"”{fault.Argument}” är ingen av nämndens enheter.", $"“{fault.Argument}” is none of the board's units."),
            BudgetFaultKind.SideIsUnknown => new($"sidan ska vara intäkt eller kostnad, inte ”{fault.Argument}”.", $"the side must be intäkt or kostnad, not “{fault.Argument}”."),
            BudgetFaultKind.IsEmpty => new("uppgiften saknas.", "it is missing."),
            BudgetFaultKind.TextIsTooLong => new($"texten har fler än {fault.Argument} tecken.", $"the text has more than {fault.Argument} characters."),
            BudgetFaultKind.CodeHasBlank => new($"koden ”{fault.Argument}” ska vara ett ord.", $"the code “{fault.Argument}” must be one word."),
            BudgetFaultKind.NotWholeNumber => new($"”{fault.Argument}” är inget helt tal i tkr.", $"“{fault.Argument}” is no whole number of kSEK."),
            BudgetFaultKind.LineIsTwice => new($"”{fault.Argument}” står redan på en tidigare rad för enheten.", $"“{fault.Argument}” is on an earlier row of the unit already."),
            BudgetFaultKind.WholeIsUnknown => new($"enheten har ingen egen rad med koden ”{fault.Argument}” på den sidan.", $"the unit has no row of its own with the code “{fault.Argument}” on that side."),
            BudgetFaultKind.PartIsGreater => new($"delen är större än hela raden ({Tkr(fault.Argument, Format.Sv)} tkr).", $"the part is greater than the whole row ({Tkr(fault.Argument, Format.En)} kSEK)."),
            BudgetFaultKind.SumDiffers => fault.Argument.Length == 0
                ? new("summan har en prognos, men någon rad saknar.", "the sum has a forecast, but a row has none.")
                : new($"summan stämmer inte: raderna ger {Tkr(fault.Argument, Format.Sv)} tkr.", $"the sum is wrong: the rows give {Tkr(fault.Argument, Format.En)} kSEK."),
        };

        private static string Tkr(string number, Format format) => format.Number(long.Parse(number, CultureInfo.InvariantCulture));

        // Figures.
        public static Text Figure(MoneyFigure figure) => new($"{Subject(figure.Subject).Sv}: {Measure(figure.Measure).Sv.ToLowerInvariant()}", $"{Subject(figure.Subject).En}: {Measure(figure.Measure).En.ToLowerInvariant()}");

        public static Text FigureDefinition(MoneyFigure figure)
        {
            var (of, measure) = (Whole(figure.Subject), Said(figure.Subject, figure.Measure));
            return new($"{of.Sv} {measure.Sv} I tkr, en rad för varje enhet.", $"{of.En} {measure.En} In kSEK, a row for each unit.");
        }

        private static Text Subject(MoneySubject subject) => subject switch
        {
            MoneySubject.Result => Result,
            MoneySubject.Income => Sides(BudgetSide.Income),
            MoneySubject.Cost => Sides(BudgetSide.Cost),
            MoneySubject.Investments => new("Investeringar", "Investments"),
        };

        private static Text Measure(MoneyMeasure measure) => measure switch { MoneyMeasure.Budget => Budget, MoneyMeasure.Outcome => Outcome, MoneyMeasure.Forecast => Forecast, MoneyMeasure.Deviation => Deviation };

        private static Text Whole(MoneySubject subject) => subject switch
        {
            MoneySubject.Result => new("Enheternas intäkter minus deras kostnader.", "The units' income minus their cost."),
            MoneySubject.Income => new("Enheternas intäkter; med rad: och en kod en av raderna, också en varav-rad.", "The units' income; with rad: and a code one of the rows, also one of which."),
            MoneySubject.Cost => new("Enheternas kostnader; med rad: och en kod en av raderna, också en varav-rad.", "The units' cost; with rad: and a code one of the rows, also one of which."),
            MoneySubject.Investments => new("Enheternas investeringar under året.", "The units' investments of the year."),
        };

        private static Text Said(MoneySubject subject, MoneyMeasure measure) => measure switch
        {
            MoneyMeasure.Budget => new("Det som är budgeterat för perioden.", "What is budgeted for the period."),
            MoneyMeasure.Outcome => new("Det som har bokförts till och med periodens slut.", "What is booked until the end of the period."),
            MoneyMeasure.Forecast => new("Det som hela året väntas ge. Saknar någon rad prognos finns inget värde.", "What the whole year is expected to give. Where a row has no forecast there is no value."),
            MoneyMeasure.Deviation => subject is MoneySubject.Result or MoneySubject.Income
                ? new("Utfallet minus budgeten: plus är bättre än budget.", "The outcome minus the budget: plus is better than budget.")
                : new("Budgeten minus utfallet: plus är bättre än budget.", "The budget minus the outcome: plus is better than budget."),
        };
    }
}
