using Arende.Application.ComposedDocuments;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Documents that the product makes. What stands in them is Swedish; the buttons that fetch them are in the reader's language.</summary>
    public static class Composed
    {
        public static Text Of(ComposedKind kind) => kind switch
        {
            ComposedKind.StaffReport => new("Tjänsteskrivelse", "Staff report"),
            ComposedKind.DecisionExtract => new("Protokollsutdrag", "Extract of the minutes"),
            ComposedKind.RegisterExtract => new("Diarieblad", "Register extract"),
            ComposedKind.Notice => new("Anslag", "Notice"),
            ComposedKind.Summons => new("Kallelse", "Summons"),
            ComposedKind.MeetingPack => new("Kallelse med handlingar", "Summons with documents"),
            ComposedKind.Minutes => new("Protokoll", "Minutes"),
            ComposedKind.MadeReport => new("Rapport", "Report"),
        };

        /// <summary>What the letterhead of one says that isn't signed yet.</summary>
        public static Text Draft(string name) => new($"{name} – utkast", $"{name} – draft");

        public static Text Fetch { get; } = new("Hämta dokumentet", "Download the document");
        public static Text Pdf { get; } = new("PDF", "PDF");
        public static Text Archive { get; } = new("PDF för arkiv (PDF/A)", "PDF for the archive (PDF/A)");
        public static Text Word { get; } = new("Word", "Word");
        public static Text Faces { get; } = new("PDF eller Word", "PDF or Word");
        public static Text Fetched(Text what, Text face) => new($"{what.Sv}, {face.Sv}", $"{what.En}, {face.En}");
        public static Text NoPdf { get; } = new("PDF kan inte göras på den här servern. Word och webbläsarens utskrift fungerar.", "PDFs can't be made on this server. Word and the browser's print command work.");
        public static Text PdfFailed { get; } = new("PDF-filen kunde inte göras. Försök igen, eller hämta dokumentet som Word.", "The PDF couldn't be made. Try again, or download the document as Word.");
        public static Text AsSigned(DateTimeOffset at) => new($"Så som det skrevs under {Format.Sv.Date(Format.Day(at))}.", $"As it was signed {Format.En.Date(Format.Day(at))}.");
        public static Text AsVerified(DateTimeOffset at) => new($"Så som det justerades, enligt ärendesystemet {Format.Sv.Date(Format.Day(at))}.", $"As it was verified, by the case system {Format.En.Date(Format.Day(at))}.");
        public static Text AsDecided(DateTimeOffset at) => new($"Så som det beslutades {Format.Sv.Date(Format.Day(at))}.", $"As it was decided {Format.En.Date(Format.Day(at))}.");
        public static Text AsPutUp(DateTimeOffset at) => new($"Så som det sattes upp, enligt ärendesystemet {Format.Sv.Date(Format.Day(at))}.", $"As it was put up, by the case system {Format.En.Date(Format.Day(at))}.");
        public static Text AsCalled(DateTimeOffset at) => new($"Så som den skickades {Format.Sv.Date(Format.Day(at))}.", $"As it was sent {Format.En.Date(Format.Day(at))}.");
        public static Text AsKept(ComposedKind kind, DateTimeOffset at) => kind switch
        {
            ComposedKind.StaffReport or ComposedKind.MadeReport => AsSigned(at),
            ComposedKind.DecisionExtract or ComposedKind.Minutes => AsVerified(at),
            ComposedKind.RegisterExtract or ComposedKind.Notice => AsPutUp(at),
            ComposedKind.Summons or ComposedKind.MeetingPack => AsCalled(at),
        };
        public static Text NotKept { get; } = new("Det här är ett utkast så som det ser ut nu.", "This is a draft as it stands now.");
        public static Text Erased(string basis) => new($"Vad dokumentet sade är raderat enligt lag: {basis}.", $"What the document said was erased by law: {basis}.");
        public static Text Digest(string digest) => new($"SHA-256 {digest}", $"SHA-256 {digest}");
        public static Text IsInSwedish { get; } = new("Dokumentet är kommunens eget, och på svenska.", "The document is the municipality's own, and in Swedish.");

        public static Text Signature { get; } = new("Underskrift", "Signature");
        public static Text Certified { get; } = new("Utdraget bestyrks", "The extract is certified");
        public static Text Officer { get; } = new("Handläggare", "Case officer");
        public static Text CaseNumber { get; } = new("Diarienummer", "Case number");
        public static Text Printed { get; } = new("Utskrivet", "Printed");
        public static Text Documents { get; } = new("Handlingar", "Documents");
        public static Text Meeting { get; } = new("Sammanträde", "Meeting");
        public static Text Paragraph { get; } = new("Paragraf", "Section");
        public static Text Verified { get; } = new("Justerat", "Verified");
        public static Text NotVerified { get; } = new("inte justerat än", "not verified yet");
        public static Text Decision { get; } = new("Beslut", "Decision");
        public static Text ProposalToCouncil { get; } = new("Förslag", "Proposal");
        public static Text NothingDecided(string council) => new($"Inget är avgjort än: {council} har sista ordet.", $"Nothing is decided yet: {council} has the last word.");
        public static Text SentTo { get; } = new("Beslutet skickas till", "The decision is sent to");
        public static Text ReportSentTo { get; } = new("Beslut skickas till", "The decision is sent to");
        public static Text TableNamed(string? name) => name is null ? new("Tabell", "Table") : new($"Tabell {name}", $"Table {name}");
    }
}
