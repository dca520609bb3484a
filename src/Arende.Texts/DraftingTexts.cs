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
        public static Text LaterVersion { get; } = new("Ärendet finns redan", "The case is here already");
        public static Text LaterVersionHelp { get; } = new(
            "Rubrik och diarienummer är desamma: filen är en senare version. Lägg den till ärendets handlingar, eller rätta utkastet där. Ska det bli ett ärende till, kryssa för det här nedanför och läs in igen.",
            "Title and case number are the same: the file is a later version. Add it to the case's documents, or correct the draft there. If it is to be another case, tick that below and import again.");
        public static Text AnotherCase { get; } = new("Gör ett ärende till, fast det finns ett med samma rubrik och nummer", "Make another case, though there is one with the same title and number");
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
