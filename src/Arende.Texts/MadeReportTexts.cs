using Arende.Application.MadeReports;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Reports;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Reports that the product makes from templates, and the templates.</summary>
    public static class MadeReports
    {
        /// <summary>What a report or a template of it is called.</summary>
        public static Text Of(PeriodKind kind, ReportScope scope) => scope switch
        {
            ReportScope.Board => Reports.OfKind(kind),
            ReportScope.Unit => new($"{Reports.OfKind(kind).Sv} för en enhet", $"{Reports.OfKind(kind).En} of a unit"),
            ReportScope.Projects => new("Projektuppföljning", "Follow-up of projects"),
        };

        public static Text Scope(ReportScope scope) => scope switch
        {
            ReportScope.Board => new("Hela nämnden", "All of the board"),
            ReportScope.Unit => new("En enhet", "A unit"),
            ReportScope.Projects => new("Projekten", "The projects"),
        };

        // The templates.
        public static Text Templates { get; } = new("Rapportmallar", "Report templates");
        public static Text TemplatesLead { get; } = new("Nämndens rapporter görs efter mallarna. En rapport som redan är gjord ändras inte när mallen ändras.",
            "The boards' reports are made from the templates. A report that has been made doesn't change when its template does.");
        public static Text Template { get; } = new("Mall", "Template");
        public static Text TellsOf { get; } = new("Gäller", "Tells of");
        public static Text Wording { get; } = new("Text", "Text");
        public static Text IsProducts { get; } = new("Systemets egen", "The product's own");
        public static Text IsChanged { get; } = new("Ändrad här", "Changed here");
        public static Text ReportTitle { get; } = new("Rapportens rubrik", "Title of the report");
        public static Text ReportText { get; } = new("Rapportens text", "Text of the report");
        public static Text TextHelp { get; } = new("Två ## gör en rubrik, ett streck först på raden en punktlista. En siffra är ett namn inom dubbla klamrar.",
            "Two ## make a heading, a hyphen at the beginning of a line a list. A figure is a name in double braces.");
        public static Text WordsToUse { get; } = new("Ord som fylls i när rapporten görs", "Words that are filled in when the report is made");
        public static IReadOnlyList<(string Word, Text Means)> Words { get; } =
        [
            ("{{år}}", new("Rapportens år. Efter en siffras namn: {{uppdrag.klara år}}.", "The year of the report. After the name of a figure: {{uppdrag.klara år}}.")),
            ("{{förra-året}}", new("Året före, också efter en siffras namn.", "The year before, also after the name of a figure.")),
            ("{{nästa-år}}", new("Året efter.", "The year after.")),
            ("{{månad}}", new("Månaden som rapporten går till, också efter en siffra som finns för månader.", "The month that the report goes to, also after a figure that has months.")),
            ("{{organ}}", new("Nämnden. Med stor bokstav först i en mening: {{Organ}}.", "The board. With a capital at the beginning of a sentence: {{Organ}}.")),
            ("{{enhet}}", new("Enheten. Efter en siffras namn räknas bara enheten: {{uppdrag.klara år enhet}}.", "The unit. After the name of a figure only the unit is counted: {{uppdrag.klara år enhet}}.")),
            ("{{om …}}", new("Först på en rad: raden utgår när rapporten görs, om siffran är noll eller registret inte har den: {{om initiativ.antal år}}I planen finns {{initiativ.antal år}} initiativ. Det registret hade året före står kvar. Med {{utan …}} finns raden bara då.",
                "At the beginning of a line: the line is left out when the report is made where the figure is zero or the register has none: {{om initiativ.antal år}}I planen finns {{initiativ.antal år}} initiativ. What the register had the year before stays. With {{utan …}} the line is there only then.")),
            ("noll: ett: flera:", new("Efter en siffras namn: ord i stället för talet. {{uppdrag.klara år noll:inget}} är {{uppdrag.klara år noll:klart ett:klart flera:klara}}. Ett understreck blir ett mellanslag. Orden följer talet tills ärendet skrivs under.",
                "After the name of a count: words instead of the number. {{uppdrag.klara år noll:inget}} är {{uppdrag.klara år noll:klart ett:klart flera:klara}}. An underscore becomes a blank. The words follow the number until the case is signed.")),
            ("( … )", new("En parentes med en siffra från året före, eller från en enhet eller en rad som inte har den, utgår när rapporten görs: (varav kapitalkostnader {{kostnader.avvikelse år rad:kapital mnkr:1}} mnkr).",
                "A parenthesis with a figure of the year before, or of a unit or a line that has none, is left out when the report is made: (varav kapitalkostnader {{kostnader.avvikelse år rad:kapital mnkr:1}} mnkr).")),
        ];
        public static Text Save { get; } = new("Spara mallen", "Save the template");
        public static Text Saved { get; } = new("Mallen är sparad. Nästa rapport görs efter den.", "The template is saved. The next report is made from it.");
        public static Text NotSaved(int faults) => new(faults == 1 ? "Mallen är inte sparad: en siffra går inte att läsa" : $"Mallen är inte sparad: {faults} siffror går inte att läsa",
            faults == 1 ? "The template isn't saved: one figure can't be read" : $"The template isn't saved: {faults} figures can't be read");
        public static Text TakeBack { get; } = new("Återställ systemets egen mall", "Take the product's own template back");
        public static Text TakeBackHelp { get; } = new("Det som är skrivet här ersätts av systemets egen text.", "What is written here is replaced by the product's own text.");
        public static Text TakenBack { get; } = new("Systemets egen mall gäller igen.", "The product's own template counts again.");
        public static Text ChangedMeanwhile { get; } = new("Någon annan har ändrat mallen sedan du öppnade den. Så här står det nu:", "Somebody else has changed the template since you opened it. It now says:");
        public static Text Fault(TemplateFault fault) => Located(fault.Line, fault.Fault is { } wrong ? Figures.Fault(fault.Token, wrong) : Misplaced(fault.Token));
        public static Text Misplaced(string token) => new($"{token} är en tabell eller ett diagram, och ska stå ensam på sin rad.", $"{token} is a table or a chart, and must stand alone on its line.");
        private static Text Located(int line, Text words) => line == 0 ? words : new($"Rad {line}: {words.Sv}", $"Line {line}: {words.En}");

        // Making them.
        public static Text Make { get; } = new("Gör verksamhetsberättelse", "Make an annual report");
        public static Text MakeLead { get; } = new("Ett ärende med tjänsteskrivelse och bilagor, med siffrorna ur registret.",
            "A case with its staff report and attachments, with the figures of the register.");
        public static Text Board { get; } = new("Nämnd", "Board");
        public static Text Year { get; } = new("År", "Year");
        public static Text Offices { get; } = new("Enheter med egen bilaga", "Units with an attachment of their own");
        public static Text NoOffices { get; } = new("Nämnden har inga enheter i registret. Rapporten görs för nämnden sammantaget.", "The board has no units in the register. The report is made for the board as a whole.");
        public static Text ToCase(string number) => new($"Öppna ärende {number}", $"Open case {number}");
        public static Text OfficesHelp { get; } = new("Förvalda är de som har uppdrag i årets plan.", "Those that have assignments in the year's plan are ticked.");
        public static Text ChooseBoard { get; } = new("Visa enheterna", "Show the units");
        public static Text MakeNow { get; } = new("Gör utkastet", "Make the draft");
        public static Text IsThere(string number) => new($"Den finns redan i ärende {number}", $"There is one already in case {number}");
        public static Text PeriodIsOpen { get; } = new("Nämndens rapportperiod för året är öppen. Sammanställ den: då görs verksamhetsberättelsen med.", "The board's reporting period for the year is open. Compile it: the annual report is made with it.");
        public static Text ToPeriod { get; } = new("Till rapportperioden", "To the reporting period");
        public static Text Made { get; } = new("Utkastet är gjort. Läs igenom tjänsteskrivelsen och bilagorna innan du lämnar in dem.", "The draft is made. Read the staff report and the attachments before you hand them in.");
        public static Text HappensCase(Body board, int year) => new($"Ett ärende för {board.SwedishInSentence} registreras, med ett utkast för {year} och bilagor: en för nämnden, en för varje vald enhet och en för projekten.",
            $"A case of {board.EnglishName} is registered, with a draft for {year} and attachments: one of the board, one of each chosen unit and one of the projects.");
        public static Text HappensDraft { get; } = new("Ingen får mejl. Siffrorna följer registret tills ärendet skrivs under.", "Nobody is mailed. The figures follow the register until the case is signed.");

        // One of them.
        public static Text OfCase { get; } = new("Rapporter i ärendet", "Reports of the case");
        public static Text OfCaseHelp { get; } = new("De är gjorda ur registret, och fryses när ärendet skrivs under.", "They are made from the register, and frozen when the case is signed.");
        public static Text IsLive { get; } = new("Följer registret", "Follows the register");
        public static Text IsFrozen { get; } = new("Fryst", "Frozen");
        public static Text Edit { get; } = new("Redigera rapporten", "Edit the report");
        public static Text SaveReport { get; } = new("Spara rapporten", "Save the report");
        public static Text ReportSaved { get; } = new("Rapporten är sparad.", "The report is saved.");
        public static Text Beside { get; } = new("Visa förra årets bredvid", "Show last year's beside it");
        public static Text Alone { get; } = new("Visa bara årets", "Show this year's alone");
        public static Text Of(int year) => new($"{year}", $"{year}");
        public static Text NoEarlier(int year) => new($"Det finns ingen fryst rapport för {year} att visa bredvid.", $"There is no frozen report of {year} to show beside it.");
        public static Text ReportMeanwhile { get; } = new("Någon annan har sparat rapporten sedan du öppnade den. Din text står kvar; så här är den sparad:",
            "Somebody else has saved the report since you opened it. Your text stays; this is what is saved:");
        public static Text Faults { get; } = new("Siffror i texten som inte kan visas", "Figures in the text that can't be shown");
        public static Text SavedWithFaults(int count) => new(count == 1 ? "Rapporten är sparad, men en siffra i den kan inte visas" : $"Rapporten är sparad, men {count} siffror i den kan inte visas",
            count == 1 ? "The report is saved, but one figure in it can't be shown" : $"The report is saved, but {count} figures in it can't be shown");
        public static Text Lacking { get; } = new("Siffror som inte har något värde i registret", "Figures that the register has no value of");
        public static Text LackingHold { get; } = new("Skriv om meningen eller skriv in det som saknas. Ärendet kan inte lämnas in eller skrivas under förrän det är gjort.",
            "Rewrite the sentence, or enter what is missing. The case can't be handed in or signed until that is done.");
        public static Text FaultsHold { get; } = new("Ärendet kan inte lämnas in förrän de är rättade.", "The case can't be handed in until they are corrected.");
        public static Text YearIsNotOver(int year) => new($"{year} är inte slut", $"{year} isn't over");
        public static Text YearIsNotOverHelp { get; } = new("Rapporten kan göras som utkast. Siffrorna visar läget hittills och följer registret tills ärendet skrivs under, så vänta med underskriften tills året är slut.",
            "The report can be made as a draft. The figures show how it stands so far and follow the register until the case is signed, so wait to sign until the year is over.");

        /// <summary>Where what holds a case back stands: the first of them.</summary>
        public static Text At(Text words, IReadOnlyList<PlaceInText> places, int all)
        {
            var more = all > places.Count;
            return new($"{words.Sv} {string.Join("; ", places.Select(place => Place(place).Sv))}{(more ? $"; och {all - places.Count} till" : "")}.",
                $"{words.En} {string.Join("; ", places.Select(place => Place(place).En))}{(more ? $"; and {all - places.Count} more" : "")}.");
        }

        private static Text Place(PlaceInText place) => place switch
        {
            { Report: not null } => new($"Bilaga {place.Attachment}, rad {place.Line}: {place.Text}", $"Attachment {place.Attachment}, line {place.Line}: {place.Text}"),
            { Part: "", Section: { } kind } => new(Place(place with { Part = Documents.Heading(kind).Sv }).Sv, Place(place with { Part = Documents.Heading(kind).En }).En),
            { Section: not null, Line: 0 } => new($"Tjänsteskrivelsen, {place.Part}: {place.Text}", $"The staff report, {place.Part}: {place.Text}"),
            { Part: "" } => new($"Tjänsteskrivelsen, beslutspunkt {place.Line}: {place.Text}", $"The staff report, clause {place.Line}: {place.Text}"),
            _ => new($"Tjänsteskrivelsen, {place.Part}, rad {place.Line}: {place.Text}", $"The staff report, {place.Part}, line {place.Line}: {place.Text}"),
        };

        public static Text AtLine(int line, Text words) => Located(line, words);
        public static Text JumpTo(int year) => new($"Hoppa till {year}", $"Jump to {year}");

        public static Text BackToAttachments { get; } = new("Till bilagorna", "To the attachments");

        public static Text AllFigures(int count) => new(count == 1 ? "1 siffra i texten" : $"{count} siffror i texten", count == 1 ? "1 figure in the text" : $"{count} figures in the text");
    }
}
