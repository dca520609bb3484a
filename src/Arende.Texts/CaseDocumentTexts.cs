using Arende.Domain.Documents;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The documents (handlingar) of a case, and the register that they stand in.</summary>
    public static class CaseDocuments
    {
        public static Text Title { get; } = new("Handlingar", "Documents");
        public static Text Register { get; } = new("Registrera handlingar", "Register documents");
        public static Text RegisterLead { get; } = new("Varje fil blir en handling med eget nummer i ärendet. Ingenting skrivs över.", "Each file becomes a document with a number of its own in the case. Nothing is overwritten.");
        public static Text Files { get; } = new("Filer", "Files");
        public static Text File { get; } = new("Fil", "File");
        public static Text FilesHelp { get; } = new("Välj en eller flera, eller dra dem hit. PDF, Word, Excel, PowerPoint, OpenDocument, text och bilder, högst 100 MB var.",
            "Choose one or more, or drag them here. PDF, Word, Excel, PowerPoint, OpenDocument, text and pictures, at most 100 MB each.");
        public static Text Direction { get; } = new("Handlingen är", "The document is");
        public static Text Date { get; } = new("Datum", "Date");
        public static Text DateHelp { get; } = new("Dagen då den kom in, skickades eller upprättades.", "The day on which it came in, was sent or was drawn up.");
        public static Text Counterpart { get; } = new("Avsändare eller mottagare", "Sender or recipient");
        public static Text CounterpartHelp { get; } = new("Behövs inte för det som upprättas här och stannar här.", "Not needed for what is drawn up here and stays here.");
        public static Text Concerns { get; } = new("Vad den gäller", "What it concerns");
        public static Text ConcernsHelp { get; } = new("Kort. Lämnas den tom står filens namn. Med flera filer läggs filens namn till.", "Briefly. If left empty the file's name is used. With several files the file's name is added.");
        public static Text IsSecret { get; } = new("Sekretessmarkera", "Mark as secret");
        public static Text IsSecretHelp { get; } = new("Avsändare, mottagare och vad den gäller syns då inte för andra; nummer och datum syns alltid (OSL 5:2).",
            "Others then see no sender, recipient or matter; the number and the date are always shown (OSL 5:2).");
        public static Text Provision { get; } = new("Bestämmelse", "Provision");
        public static Text ProvisionHelp { get; } = new("Till exempel OSL 26:1. Datum och myndighet läggs till (OSL 5:5).", "For instance OSL 26:1. The date and the authority are added (OSL 5:5).");
        public static Text Do { get; } = new("Registrera", "Register");
        public static Text DoHappens { get; } = new("Varje fil får nästa nummer i ärendet och står i diariet.", "Each file gets the next number of the case and stands in the register.");
        public static Text None { get; } = new("Ärendet har inga handlingar än.", "The case has no documents yet.");
        public static Text Number { get; } = new("Nummer", "Number");
        public static Text Versions { get; } = new("Versioner", "Versions");
        public static Text Download { get; } = new("Hämta", "Download");
        public static Text Secret { get; } = new("Sekretess", "Secret");
        public static Text Back { get; } = new("Till handlingarna", "To the documents");
        public static Text RegisteredBy { get; } = new("Registrerad", "Registered");
        public static Text Secrecy { get; } = new("Sekretessmarkering", "Secrecy mark");
        public static Text AddVersion { get; } = new("Lägg till en version", "Add a version");
        public static Text AddVersionHelp { get; } = new("De tidigare versionerna finns kvar.", "The earlier versions are kept.");
        public static Text VersionAdded { get; } = new("Versionen är tillagd.", "The version was added.");
        public static Text Correct { get; } = new("Rätta registreringen", "Correct the registration");
        public static Text CorrectHelp { get; } = new("Numret ändras inte, och det som stod förut finns kvar nedan.", "The number doesn't change, and what it said before is kept below.");
        public static Text Corrected { get; } = new("Registreringen är rättad.", "The registration was corrected.");
        public static Text Earlier { get; } = new("Stod förut", "Said before");
        public static Text Mark { get; } = new("Sekretessmarkera handlingen", "Mark the document secret");
        public static Text Unmark { get; } = new("Ta bort sekretessmarkeringen", "Remove the secrecy mark");
        public static Text Marked { get; } = new("Handlingen är sekretessmarkerad.", "The document is marked secret.");
        public static Text Unmarked { get; } = new("Sekretessmarkeringen är borttagen.", "The secrecy mark was removed.");
        public static Text Extract { get; } = new("Diarieblad", "Register extract");
        public static Text ExtractHelp { get; } = new("För den som frågar. Det som är sekretessmarkerat är utelämnat, men inte nummer och datum (OSL 5:2). En sekretessprövning görs ändå innan det lämnas ut.",
            "For whoever asks. What is marked secret is left out, but not the number and the date (OSL 5:2). Whether it may be given out is still assessed.");
        public static Text Day { get; } = new("Dagens lista ur diariet", "The register, day by day");
        public static Text DayLead { get; } = new("Det som registrerades en dag, för den som frågar. Det som är sekretessmarkerat är utelämnat, men inte nummer och datum.",
            "What was registered on a day, for whoever asks. What is marked secret is left out, but not the number and the date.");
        public static Text ShowDay { get; } = new("Visa dagen", "Show the day");
        public static Text NothingThatDay { get; } = new("Inget registrerades den dagen.", "Nothing was registered on that day.");
        public static Text CasesOfDay { get; } = new("Nya ärenden", "New cases");
        public static Text Print { get; } = new("Skriv ut med webbläsarens utskrift (Ctrl+P).", "Print with the browser's print command (Ctrl+P).");
        public static Text Incoming { get; } = new("Registrera inkommet", "Register what came in");
        public static Text IncomingLead { get; } = new("Handlingarna hör till ett ärende som finns, eller börjar ett nytt.", "The documents belong to a case that there is, or begin a new one.");
        public static Text CaseNumber { get; } = new("Ärendets diarienummer", "The case's number");
        public static Text CaseNumberHelp { get; } = new("Lämna tomt för ett nytt ärende.", "Leave empty for a new case.");
        public static Text NewTitle { get; } = new("Det nya ärendets rubrik", "The new case's title");
        public static Text NewTitleHelp { get; } = new("Bara för ett nytt ärende.", "Only for a new case.");
        public static Text Bind { get; } = new("Spara", "Save");
        public static Text BindLabel(int number) => new($"Fil till bilaga {number}", $"File of attachment {number}");
        public static Text BindNumberHelp { get; } = new("Ärendet har många handlingar: skriv numret på den som är bilagans fil, eller lämna tomt för ingen.",
            "The case has many documents: write the number of the one that is the attachment's file, or leave it empty for none.");
        public static Text NoFile { get; } = new("Ingen fil", "No file");
        public static Text BindSaved { get; } = new("Bilagans fil är sparad.", "The attachment's file was saved.");
        public static Text NewerVersion { get; } = new("Det finns en nyare version.", "There is a newer version.");

        public static Text BindNumber(int number) => new($"Handlingens nummer, till bilaga {number}", $"The document's number, of attachment {number}");

        /// <summary>Of a form that was refused.</summary>
        public static Text ChooseAgain(IReadOnlyList<string> names) => names.Count == 1
            ? new($"Inget är registrerat. Filen måste väljas igen: {names[0]}", $"Nothing was registered. The file must be chosen again: {names[0]}")
            : new($"Inget är registrerat. De {names.Count} filerna måste väljas igen: {string.Join(", ", names)}", $"Nothing was registered. The {names.Count} files must be chosen again: {string.Join(", ", names)}");

        public static Text Done(int count) => count == 1 ? new("Handlingen är registrerad.", "The document was registered.") : new($"{count} handlingar är registrerade.", $"{count} documents were registered.");

        public static Text Version(int number) => new($"Version {number}", $"Version {number}");

        public static Text Of(DocumentDirection direction) => direction switch
        {
            DocumentDirection.Incoming => new("Inkommen", "Incoming"),
            DocumentDirection.Outgoing => new("Utgående", "Outgoing"),
            DocumentDirection.Internal => new("Upprättad", "Internal"),
        };

        /// <summary>The label of a sender or a recipient; null for what stays here.</summary>
        public static Text? Whose(DocumentDirection direction) => direction switch
        {
            DocumentDirection.Incoming => new("Avsändare", "Sender"),
            DocumentDirection.Outgoing => new("Mottagare", "Recipient"),
            DocumentDirection.Internal => null,
        };

        public static Text SecretBy(DocumentSecrecy secrecy) => new($"{secrecy.Provision}, {Format.Sv.Date(secrecy.On)}, {secrecy.Authority}", $"{secrecy.Provision}, {Format.En.Date(secrecy.On)}, {secrecy.Authority}");

        /// <summary>Written as in the register: the case's number and the document's.</summary>
        public static string NumberOf(string caseNumber, int number) => $"{caseNumber}-{number}";

        /// <summary>"340 kB", "1,2 MB".</summary>
        public static Text Size(long bytes) => new(Size(bytes, Format.Sv), Size(bytes, Format.En));

        internal static Text Registered(HistoryArguments told)
        {
            var what = told.Name<DocumentDirection>("direction") is { } direction ? Of(direction) : new("", "");
            return new($"registrerade handling {told.Number("number")} ({what.Sv.ToLowerInvariant()})", $"registered document {told.Number("number")} ({what.En.ToLowerInvariant()})");
        }

        internal static Text Bound(HistoryArguments told) => told.Number("number") is { } number
            ? new($"angav handling {number}, version {told.Number("version")}, som fil till bilaga {told.Number("attachment")}",
                $"gave document {number}, version {told.Number("version")}, as the file of attachment {told.Number("attachment")}")
            : new($"tog bort filen från bilaga {told.Number("attachment")}", $"removed the file from attachment {told.Number("attachment")}");

        private static string Size(long bytes, Format format) => bytes < 1024 * 1024 ? $"{format.Number(Math.Max(1, bytes / 1024))} kB" : $"{format.Number(bytes / 1048576m, 1)} MB";
    }
}
