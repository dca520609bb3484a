using Arende.Domain.Cases;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Registering, importing and writing a case.</summary>
    public static class Drafting
    {
        public static Text Title { get; } = new("Rubrik", "Title");
        public static Text TitleHelp { get; } = new("Vad ärendet gäller, i en mening som alla förstår.", "What the case is about, in one sentence that everyone understands.");
        public static Text ClausesHelp { get; } = new("Skriv punkterna som de ska beslutas. En punkt för varje beslut; tomma punkter sparas inte.",
            "Write the clauses as they are to be decided. One clause a decision; empty ones are not saved.");
        public static Text AddClause { get; } = new("Lägg till beslutspunkt", "Add a clause");
        public static Text Sections { get; } = new("Avsnitt", "Sections");
        public static Text SectionsHelp { get; } = new(
            "Skriv vanlig text. Tom rad ger nytt stycke, - ger punktlista, **fetstil**. En tabell kan klistras in från ett kalkylblad. Tomma avsnitt sparas inte.",
            "Write plain text. An empty line makes a paragraph, - a list, **bold**. A table can be pasted from a spreadsheet. Empty sections are not saved.");
        public static Text AddSection { get; } = new("Lägg till avsnitt", "Add a section");
        public static Text Heading { get; } = new("Avsnittets rubrik", "Heading of the section");
        public static Text AddAttachment { get; } = new("Lägg till bilaga", "Add an attachment");
        public static Text NumberOf { get; } = new("Nummer", "Number");
        public static Text AttachmentTitle { get; } = new("Bilagans namn", "Name of the attachment");
        public static Text Recipients { get; } = new("Beslut skickas till", "The decision is sent to");
        public static Text RecipientsHelp { get; } = new("Med en enhet vald går beslutet till dess brevlåda. Utan enhet blir mottagaren en öppen rad att reda ut.",
            "With a unit chosen, the decision goes to its mailbox. Without one the recipient becomes an open row to settle.");
        public static Text UnitsOfTheFirst(int n) => new($"Enhet går att välja för de {n} första.", $"A unit can be chosen for the first {n}.");
        public static Text GoesTo(string address) => new($"Registratorn har angett {address}.", $"The registrar has given {address}.");
        public static Text RecipientName { get; } = new("Mottagare som det ska stå", "Recipient as it is to read");
        public static Text AddRecipient { get; } = new("Lägg till mottagare", "Add a recipient");
        public static Text NoUnit { get; } = new("Ingen enhet", "No unit");
        public static Text Up { get; } = new("Flytta upp", "Move up");
        public static Text Down { get; } = new("Flytta ned", "Move down");
        public static Text Remove { get; } = new("Ta bort", "Remove");
        public static Text Save { get; } = new("Spara utkastet", "Save the draft");
        public static Text SaveAndStay { get; } = new("Spara och fortsätt skriva", "Save and go on writing");
        public static Text ShowPreview { get; } = new("Förhandsgranska", "Preview");
        public static Text Preview { get; } = new("Så här kommer det att se ut", "This is how it will look");
        public static Text PreviewHelp { get; } = new("Inget är sparat än. Formuläret står kvar under förhandsgranskningen.", "Nothing is saved yet. The form stands below the preview.");
        public static Text PreviewOf(string heading) => new($"Så här kommer {heading} att se ut. Det är inte sparat än.", $"This is how {heading} will look. It is not saved yet.");
        public static Text NothingToSave { get; } = new("Inget var ändrat, så inget har sparats.", "Nothing was changed, so nothing was saved.");

        // Several who write.
        public static Text KeptAt(string at) => new($"Det du skriver är behållet {at}, men inte sparat i utkastet än.", $"What you write was kept {at}, and is not saved in the draft yet.");
        public static Text WrittenElsewhere { get; } = new("Du skriver i avsnittet i ett annat fönster också. Det här behålls bara i webbläsaren tills du sparar.",
            "You write in this section in another window too. This is kept only in the browser until you save.");
        public static Text NotKept { get; } = new("Det du skriver kunde inte behållas på servern just nu. Det finns kvar i webbläsaren. Är du utloggad: spara, så får du logga in och texten följer med.",
            "What you write could not be kept on the server just now. It is still in the browser. If you are signed out: save, and you sign in and the text comes along.");
        public static Text WritesIn(string name, string heading) => new($"{name} skriver i {heading}.", $"{name} is writing in {heading}.");
        public static Text UnsavedFrom(string at) => new($"Texten skrev du {at} och har inte sparat.", $"You wrote this text {at} and have not saved it.");
        public static Text ForgetUnsaved { get; } = new("Ta bort den och visa den sparade", "Discard it and show the saved one");
        public static Text YoursStands { get; } = new("Din text står i formuläret. Så här är den sparad:", "Yours stands in the form. It is saved like this:");
        public static Text BothStand { get; } = new("Ni har ändrat på olika ställen. Bådas ändringar står i formuläret; läs och spara.", "You changed different places. The changes of both stand in the form; read and save.");
        public static Text BothStandAt(int places) => new(
            $"Ni har ändrat samma rader på {places} ställe{(places == 1 ? "" : "n")}. Där står båda i formuläret, din först: välj och spara.",
            $"You changed the same lines in {places} place{(places == 1 ? "" : "s")}. Both stand there in the form, yours first: choose and save.");
        public static Text YourHeadingStands(string saved) => new(
            $"Ni har båda ändrat rubriken. Din står i formuläret; den sparade är ”{saved}”.", $"You both changed the heading. Yours stands in the form; the saved one is “{saved}”.");
        public static Text TheirHeadingStands(string saved) => new(
            $"Den andra har ändrat rubriken till ”{saved}”. Så står den i formuläret.", $"The other changed the heading to “{saved}”. So it stands in the form.");
        public static Text TheyTicked { get; } = new(
            "Den andra har kryssat i ”Ej tillämpningsbart”. Det är ikryssat i formuläret.", "The other ticked “Not applicable”. It is ticked in the form.");
        public static Text TheyTookTheTickAway { get; } = new(
            "Den andra har tagit bort krysset för ”Ej tillämpningsbart”. Det är borta i formuläret också.", "The other took the tick at “Not applicable” away. It is gone in the form too.");
        public static Text TheyTookAway { get; } = new("Avsnittet är borttaget. Din text står kvar i formuläret; sparar du finns det igen.", "The section was taken away. Your text stands in the form; if you save, it is there again.");
        public static Text YouTookAway { get; } = new("Du tog bort avsnittet, och någon har skrivit i det. Det står i formuläret igen:", "You took the section away, and somebody has written in it. It stands in the form again:");
        public static Text FileOf(AttachedFile file) => new($"handling {file.Document}, version {file.Version}", $"document {file.Document}, version {file.Version}");
        public static Text Yours { get; } = new("Din text", "Your text");
        public static Text Saved { get; } = new("Sparad text", "Saved text");
        public static Text SameLines(int lines) => new($"{lines} {(lines == 1 ? "rad" : "rader")} lika", $"{lines} {(lines == 1 ? "line" : "lines")} alike");
        public static Text MoreLines(int lines) => new($"{lines} rader till skiljer", $"{lines} more lines differ");
        public static Text SideBySide(string heading) => new($"{heading}, de två texterna bredvid varandra", $"{heading}, the two texts side by side");
        public static Text Writers { get; } = new("Skriv tillsammans", "Write together");
        public static Text WritersHelp { get; } = new(
            "Den du väljer får skriva i utkastets text. Handläggare är fortfarande du: bara du lämnar vidare, svarar på anmärkningar och bestämmer vem som skriver. Den som inte får läsa ärendet går inte att välja.",
            "Whoever you choose may write the text of the draft. You remain the case officer: only you hand it in, answer remarks and say who writes. Somebody who may not read the case can't be chosen.");
        public static Text Writer { get; } = new("Vem skriver med dig", "Who writes with you");
        public static Text ChooseWriter { get; } = new("Välj person", "Choose a person");
        public static Text AddWriter { get; } = new("Låt personen skriva", "Let them write");
        public static Text WritesNow { get; } = new("Skriver i utkastet", "Writes in the draft");
        public static Text NoWriters { get; } = new("Bara du skriver i utkastet.", "Only you write in the draft.");
        public static Text WriterAdded { get; } = new("Personen kan nu skriva i utkastet.", "They can now write in the draft.");
        public static Text WriterRemoved { get; } = new("Personen skriver inte längre i utkastet.", "They no longer write in the draft.");

        // The tools above a text.
        public static Text ToolsOf(string heading) => new($"Verktyg för {heading}", $"Tools for {heading}");
        public static Text Bold { get; } = new("Fet", "Bold");
        public static Text List { get; } = new("Lista", "List");
        public static Text SubHeading { get; } = new("Rubrik", "Heading");
        public static Text Table { get; } = new("Tabell", "Table");
        public static Text Link { get; } = new("Länk", "Link");
        public static Text TableEditor { get; } = new("Tabell", "Table");
        public static Text TableHelp { get; } = new("Första raden är rubriker. Står markören i en tabell ändras den; annars blir det en ny.", "The first row holds the headings. With the cursor in a table you change it; otherwise it is a new one.");
        public static Text Cell { get; } = new("Rad {0}, kolumn {1}", "Row {0}, column {1}");
        public static Text AddRow { get; } = new("Lägg till rad", "Add a row");
        public static Text AddColumn { get; } = new("Lägg till kolumn", "Add a column");
        public static Text RemoveRow { get; } = new("Ta bort sista raden", "Remove the last row");
        public static Text RemoveColumn { get; } = new("Ta bort sista kolumnen", "Remove the last column");
        public static Text UseTable { get; } = new("Använd tabellen", "Use the table");
        public static Text Cancel { get; } = new("Avbryt", "Cancel");
        public static Text LinkTo { get; } = new("Adress som länken går till", "Address that the link leads to");
        public static Text Address { get; } = new("adress", "address");
        public static Text Words { get; } = new("text", "text");

        public static Text Register { get; } = new("Registrera ärendet", "Register the case");
        public static Text GetsNumber { get; } = new("Ärendet får nästa diarienummer och du blir handläggare.", "The case gets the next number and you become its case officer.");
        public static Text StartsDraft { get; } = new("Det första steget i ärendetypens väg öppnas, oftast ett utkast till tjänsteskrivelse. Ett utkast är inte allmän handling.",
            "The first step of the case type's path is opened, most often a draft of the staff report. A draft is not a public document.");
        public static Text ImportLead { get; } = new(
            "Tjänsteskrivelsen blir ett ärende: avsnitt, beslutspunkter, uppdrag, bilagor och mottagare läses ut. Inget av texten försvinner.",
            "The staff report becomes a case: sections, clauses, assignments, attachments and recipients are read from it. No text is lost.");
        public static Text File { get; } = new("Fil", "File");
        public static Text FileHelp { get; } = new(
            "Word (.docx), PDF med text, webbsida, Markdown eller vanlig text. Word och PDF får vara 30 MB, text 10 MB.",
            "Word (.docx), PDF with text, a web page, Markdown or plain text. Word and PDF may be 30 MB, text 10 MB.");
        public static Text Pasted { get; } = new("… eller klistra in texten", "… or paste the text");
        public static Text PastedName { get; } = new("inklistrad text.md", "pasted text.md");
        public static Text Import { get; } = new("Läs in", "Import");
        public static Text NothingToImport { get; } = new("Välj en fil eller klistra in en text.", "Choose a file or paste a text.");
        public static Text ImportedBefore { get; } = new("Filen är redan inläst", "The file has been imported before");
        public static Text ImportedElsewhere { get; } = new("Samma fil har lästs in förut, i ett ärende som du inte kan se. Fråga registratorn.",
            "The same file has been imported before, in a case that you can't see. Ask the registrar.");
        public static Text ImportAgain { get; } = new("Gör ett ärende till av samma fil", "Make another case of the same file");
        public static Text ImportAgainHelp { get; } = new("Det blir ett eget ärende med eget nummer och egna uppdrag.", "It becomes a case of its own, with its own number and assignments.");

        public static Text Voice { get; } = new("Vem föreslår och beslutar", "Who proposes and decides");
        public static Text VoiceUnknown { get; } = new("Som förslagets rubriker säger", "As the proposal's headings say");

        /// <summary>With who decides it, where the number alone names several.</summary>
        public static Text Clause(IReadOnlyList<Clause> all, Clause clause)
        {
            var name = Voices.Name(all, clause);
            return new($"Beslutspunkt{name.Sv["Punkt".Length..]}", name.En);
        }

        public static Text TextOf(string heading) => new($"Text under {heading}", $"Text of {heading}");

        public static Text ItIs(string number, string title) => new($"Den blev {number} {title}.", $"It became {number} {title}.");
    }
}
