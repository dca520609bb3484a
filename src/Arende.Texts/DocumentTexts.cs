using Arende.Domain.Cases;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The staff report's own words.</summary>
    public static class Documents
    {
        public static Text Table { get; } = new("Tabell i texten", "Table in the text");
        public static Text ShownAsTyped { get; } = new(
            "Texten är för lång eller har för mycket formatering för att formateras, och visas som den skrevs. Inget är borta. Dela den på flera avsnitt eller lägg det långa i en bilaga.",
            "The text is too long or has too much formatting to be formatted, and is shown as it was typed. Nothing is lost. Divide it into sections, or put what is long in an attachment.");
        public static Text Proposal { get; } = new("Förslag till beslut", "Proposed decision");
        public static Text ProposalOfReport { get; } = new("Förslaget i tjänsteskrivelsen", "The proposal of the staff report");
        public static Text NotApplicable { get; } = new("Ej tillämpningsbart", "Not applicable");
        public static Text Attachments { get; } = new("Bilagor", "Attachments");
        public static Text Signatories { get; } = new("Skrivs under av", "Signed by");
        public static Text Office { get; } = new("Kontor", "Office");
        public static Text To { get; } = new("Till", "To");
        public static Text Unplaced { get; } = new("Text utan egen plats", "Text without a place of its own");
        public static string ShownInPart(int left) => new Text(
            $"Texten är för lång för sidan, och visas som den skrevs till sin början. {Format.Sv.Number(left)} tecken till finns i Hela texten.",
            $"The text is too long for the page; its beginning is shown as it was typed. {Format.En.Number(left)} more characters are in The whole text.").ToString();

        public static Text WholeText { get; } = new("Hela texten", "The whole text");

        public static Text UnplacedHelp { get; } = new("Stod i det inlästa dokumentet och hör inte till något avsnitt. Inget är borta.",
            "Stood in the imported document and belongs to no section. Nothing is lost.");
        public static Text Figures { get; } = new("Siffror i texten", "Figures in the text");
        public static Text Figure { get; } = new("Som det står", "As written");
        public static Text Value { get; } = new("Värde", "Value");
        public static Text UnitOfFigure { get; } = new("Enhet", "Unit");
        public static Text Row { get; } = new("Rad", "Line");
        public static Text OriginalFile { get; } = new("Hämta originalfilen", "Download the original file");
        public static Text Untitled { get; } = new("Utan rubrik", "Without a heading");

        public static Text MoreFigures(int more) => new($"Och {more} till. Alla står i texten.", $"And {more} more. All of them stand in the text.");

        public static Text Attachment(int number) => new($"Bilaga {number}", $"Attachment {number}");

        /// <summary>The heading of a section as municipalities write it; what a document calls it itself goes before this.</summary>
        public static Text Heading(SectionKind kind) => kind switch
        {
            SectionKind.Summary => new("Sammanfattning", "Summary"),
            SectionKind.Matter => new("Ärendet", "The matter"),
            SectionKind.Analysis => new("Förvaltningens analys och slutsatser", "The office's analysis and conclusions"),
            SectionKind.Preparation => new("Ärendets beredning", "Preparation of the matter"),
            SectionKind.FinancialConsequences => new("Ekonomiska konsekvenser", "Financial consequences"),
            SectionKind.ConsequencesForChildren => new("Konsekvenser för barn", "Consequences for children"),
            SectionKind.RuralPerspective => new("Landsbygds- och skärgårdsperspektiv", "Rural and archipelago perspective"),
            SectionKind.Other => new("Annat avsnitt", "Another section"),
        };
    }
}
