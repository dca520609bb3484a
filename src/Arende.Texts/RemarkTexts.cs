using System.Globalization;
using System.Text.RegularExpressions;
using Arende.Domain.Cases;
using Arende.Import;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What a reader of staff reports remarks on, and why a file is none.</summary>
    public static partial class Remarks
    {
        private const char Unreadable = '\uFFFD';

        private static readonly Text[] weekdays =
        [
            new("måndag", "Monday"), new("tisdag", "Tuesday"), new("onsdag", "Wednesday"), new("torsdag", "Thursday"), new("fredag", "Friday"), new("lördag", "Saturday"), new("söndag", "Sunday"),
        ];

        /// <summary>One that was stored before there were kinds is said in its own words.</summary>
        public static Text Of(Remark remark) => remark.Kind is { } kind ? Of(kind, remark.Arguments) : new(remark.Swedish, remark.English);

        public static Text Of(ReportRemark remark) => Of(remark.Kind, remark.Arguments);

        public static Text Of(RemarkKind kind, IReadOnlyList<string> arguments)
        {
            // An older remark may have fewer.
            string[] a = [.. arguments, .. Enumerable.Repeat("…", Math.Max(0, 5 - arguments.Count))];
            // Figures stand in an argument as in Swedish: 1 234,5.
            string[] e = [.. a.Select(InEnglish)];
            return kind switch
            {
                RemarkKind.MissingTitle => new($"Rubrik saknas. Ärendet heter så länge ”{a[0]}”.", $"There is no title. The case is called “{a[0]}” for now."),
                RemarkKind.MissingSection => new($"Avsnittet ”{a[0]}” saknas.", $"The section “{a[0]}” is missing."),
                RemarkKind.NoClauses => new("Förslaget har inga beslutspunkter.", "The proposal has no clauses."),
                RemarkKind.NumbersStartAgain when arguments.Count > 1 => new(
                    $"Numren i förslaget börjar om: {a[0]} beslutspunkter står i {a[1]} listor, numrerade var för sig. Peka ut en punkt med både listan och numret.",
                    $"The numbers in the proposal start again: {a[0]} clauses stand in {a[1]} lists, each numbered by itself. Point at a clause by both list and number."),
                RemarkKind.NumbersStartAgain => new(
                    $"Numren i förslaget börjar om. Beslutspunkterna är numrerade 1–{a[0]} i den ordning som de står.",
                    $"The numbers in the proposal start again. The clauses are numbered 1–{a[0]} in the order in which they stand."),
                RemarkKind.UnreadableSigns => new(
                    $"Tecken i filen gick inte att läsa och står som {Unreadable} (rad {a[0]}).",
                    $"Signs in the file could not be read and stand as {Unreadable} (line {a[0]})."),
                RemarkKind.MissingCaseNumber => new("Diarienummer saknas.", "There is no case number."),
                RemarkKind.MissingDate => new("Datum saknas.", "There is no date."),
                RemarkKind.UnknownOfficer => new(
                    $"Ingen handläggare här har adressen {a[0]}. {a[1]} är handläggare så länge.",
                    $"No case officer here has the address {a[0]}. {a[1]} is the case officer for now."),
                RemarkKind.SignatoryWithoutName => new($"Namn saknas på den som ska skriva under: {a[0]}.", $"No name is given for who is to sign: {a[0]}."),
                RemarkKind.AttachmentNotReferenced => new($"Bilaga {a[0]} ({a[1]}) nämns inte i texten.", $"Attachment {a[0]} ({a[1]}) isn't mentioned in the text."),
                RemarkKind.TermVaries => new($"Här står ”{a[0]}”, i rubriken ”{a[1]}”. Är det samma handling?", $"“{a[0]}” here, “{a[1]}” in the title. Is it the same document?"),
                RemarkKind.UnreadableDeadline => new($"”{a[0]}” kan inte läsas som ett datum.", $"“{a[0]}” can't be read as a deadline."),
                RemarkKind.BothColumnsFilled => new(
                    "Raden har slutdatum i båda kolumnerna. Raden är läst som försenad.",
                    "The row has a deadline in both columns. It was read as delayed."),
                RemarkKind.RowWithoutDeadline => new("Raden har inget slutdatum.", "The row has no deadline."),
                RemarkKind.RowWithoutTitle => new(
                    "Raden säger inte vad som ska göras. Inget uppdrag blev till av den.",
                    "The row doesn't say what is to be done. No assignment was made of it."),
                RemarkKind.RowTitleTooLong => new(
                    $"Raden är längre än de {a[0]} tecken som ett uppdrags rubrik brukar få ha. Allt är kvar. Korta den i filen och läs in den igen, om det inte ska stå så.",
                    $"The row is longer than the {a[0]} characters that an assignment's title may usually have. All of it is kept. Shorten it in the file and import it again, unless it should read so."),
                RemarkKind.VagueDeadline => new(
                    $"”{a[0]}” är inget bestämt datum. Sista dag räknas som {a[1]}.",
                    $"“{a[0]}” is no certain date. Its last day is taken to be {a[1]}."),
                RemarkKind.SourceMonthWithoutYear => new(
                    $"”{a[0]}” saknar årtal (rad {a[1]}). Vilket års månadsrapport är det?",
                    $"“{a[0]}” has no year (line {a[1]}). Which year's report is it?"),
                RemarkKind.MissingComma => new($"Datum och beslut skrivs ihop utan komma (rad {a[0]}).", $"No comma parts the date from the decision (line {a[0]})."),
                RemarkKind.OnPlanWithoutDecision => new(
                    $"Raderna i kolumnen ”enligt plan” anger inget beslut bakom slutdatumet (rad {a[0]}).",
                    $"The rows that are on plan cite no decision behind the deadline (line {a[0]})."),
                RemarkKind.DeadlineBeforeDecision => new(
                    $"{a[0]} infaller troligen innan ett ärende om {a[1]} hinner beslutas.",
                    $"{a[0]} probably comes before a case about {a[1]} can be decided."),
                RemarkKind.DeadlinesOnOneWeekday => new(
                    $"Alla {a[1]} slutdatum utom årsskiften är en {Weekday(a[0]).Sv}. Är de sammanträdesdagar? Då måste arbetet vara klart veckor tidigare.",
                    $"All {a[1]} deadlines but those at the end of a year are a {Weekday(a[0]).En}. Are they meetings? Then the work must be done weeks earlier."),
                RemarkKind.ProposedDeadlineWithoutClause => new(
                    $"Nya slutdatum ska beslutas i det här ärendet (rad {a[0]}), men ingen beslutspunkt säger det.",
                    $"New deadlines are to be decided in this case (line {a[0]}), but no clause says so."),
                RemarkKind.DeadlineAfterStatedYear => new(
                    $"Här sägs att uppdragen slutförs {a[0]}, men tabellen har senare slutdatum (rad {a[1]}).",
                    $"This says that the assignments are completed in {a[0]}, but the table has later deadlines (line {a[1]})."),
                RemarkKind.TableWithoutType => new(
                    "Tabellen blandar uppdrag och initiativ utan att säga vilket varje rad är, och har varken ansvarig eller ursprungligt slutdatum.",
                    "The table mixes assignments and initiatives without saying which is which, and has neither owner nor original deadline."),
                RemarkKind.PartsDoNotAddUp => new(
                    $"Delarna stämmer inte med helheten: {a[1]} {a[0]}, men {a[3]} = {a[2]}.",
                    $"The parts don't make the whole: {e[1]} {e[0]}, but {e[3]} = {e[2]}."),
                RemarkKind.PartOnlyElsewhere => new(
                    $"Delarna ger {a[2]} av {a[1]} {a[0]}. {a[3]} till nämns bara på rad {a[4]}.",
                    $"The parts make {e[2]} of {e[1]} {e[0]}. {e[3]} more is mentioned only on line {e[4]}."),
                RemarkKind.FigureDiffers => new($"Här står {a[1]} {a[0]}, på rad {a[3]} står {a[2]}.", $"{e[1]} {e[0]} here, {e[2]} on line {e[3]}."),
                RemarkKind.RefersToUnknownFigure => new(
                    $"”{a[0]}” syftar på ett antal som inte står i texten före.",
                    $"“{a[0]}” refers to a number that isn't in the text before it."),
                RemarkKind.ListCountDiffers => new($"Här sägs {a[0]}, men listan har {a[1]}.", $"This says {e[0]}, but the list has {e[1]}."),
                RemarkKind.MoneyPartsDoNotAddUp => new($"Delarna ger {a[1]}, helheten är {a[0]}.", $"The parts make {e[1]}, the whole is {e[0]}."),
                RemarkKind.OfWhichTooLarge => new($"”Varav” {a[0]} är mer än helheten {a[1]}.", $"“Of which” {e[0]} is more than the whole, {e[1]}."),
                RemarkKind.ResultsDiffer => new($"Resultatet är {a[0]} här och {a[1]} på rad {a[2]}.", $"The result is {e[0]} here and {e[1]} on line {e[2]}."),
                RemarkKind.CausesNameCostsOnly => new(
                    $"Bara kostnader anges som orsak, men {a[0]} av resultatet är intäkter (rad {a[1]}).",
                    $"The causes name costs only, but {e[0]} of the result is income (line {e[1]})."),
                RemarkKind.RowCountDiffers when a[0] == "0" => new(
                    $"Texten överför {a[1]} uppdrag och initiativ, men ingen tabell med dem kunde läsas.",
                    $"The text transfers {a[1]} assignments and initiatives, but no table of them could be read."),
                RemarkKind.RowCountDiffers => new(
                    $"Texten överför {a[1]} uppdrag och initiativ, tabellen har {a[0]} rader.",
                    $"The text transfers {e[1]} assignments and initiatives, the table has {e[0]} rows."),
                RemarkKind.DelayedCountDiffers => new(
                    $"Texten säger {a[1]} försenade, tabellen har {a[0]} rader med försenad tidplan.",
                    $"The text says {e[1]} delayed, the table has {e[0]} rows that are delayed."),
                RemarkKind.OnPlanCountDiffers => new(
                    $"Texten säger {a[1]} enligt plan, tabellen har {a[0]} rader i den kolumnen.",
                    $"The text says {e[1]} on plan, the table has {e[0]} rows in that column."),
                RemarkKind.TransferOfOnPlanUnclear => new(
                    $"Här överförs de {a[0]} försenade, på rad {a[2]} alla {a[1]}. Överförs också de {a[3]} som går enligt plan?",
                    $"The {e[0]} delayed are transferred here, all {e[1]} on line {e[2]}. Are the {e[3]} that are on plan transferred too?"),
                RemarkKind.GoalAreasDiffer => new($"Här gäller det målområde {a[0]}, på rad {a[2]} målområde {a[1]}.", $"Goal areas {a[0]} here, {a[1]} on line {a[2]}."),
                RemarkKind.GoalAreasNotMentioned => new($"Målområde {a[0]} nämns inte.", $"Goal area {a[0]} isn't mentioned."),
                RemarkKind.AssessmentBasesVary => new(
                    $"Bedömningen grundas på olika saker på olika ställen (rad {a[0]}).",
                    $"The assessment rests on different things in different places (line {a[0]})."),
                RemarkKind.NoFinancialConsequencesBesideResult => new(
                    $"Inga ekonomiska konsekvenser, men ärendet redovisar {a[0]} (rad {a[1]}).",
                    $"No financial consequences, but the case reports {e[0]} (line {e[1]})."),
                RemarkKind.MoreRemarks => new(
                    $"Och {a[0]} till, som inte visas. Rätta filen och läs in den igen.",
                    $"And {a[0]} more, which aren't shown. Correct the file and import it again."),
                RemarkKind.MissingSections => new($"{a[0]} av en tjänsteskrivelses avsnitt saknas: {a[1]}.", $"{a[0]} of a staff report's sections are missing: {a[1]}."),
                RemarkKind.MissingAddressee => new(
                    "Det står inte vem förslaget är ställt till, och inte vem som beslutar. Beslutspunkterna är lästa som nämndens.",
                    "It isn't said whom the proposal is addressed to, or who decides. The clauses were read as the board's."),
                RemarkKind.ChangesAccepted => new(
                    $"Word-filen har {a[0]} spårade ändringar. De är lästa som godkända.",
                    $"The Word file has {a[0]} tracked changes. They were read as accepted."),
                RemarkKind.CommentInFile => new($"Kommentar i filen av {a[0]}. Den följer inte med till ärendet.", $"A comment in the file by {a[0]}. It doesn't go with the case."),
                RemarkKind.AssignmentsJoined => new(
                    $"{a[0]} av uppdragen följs redan här, till exempel ”{a[1]}”. De har inte dubblerats: ärendet redovisar dem, och det som är beslutat om dem står kvar.",
                    $"{a[0]} of the assignments are followed here already, for instance “{a[1]}”. They aren't doubled: the case accounts for them, and what was decided of them stands."),
                RemarkKind.AssignmentsWait => new(
                    $"{a[0]} av uppdragen följs redan här och väntar på beslut i ett annat ärende, till exempel ”{a[1]}”. De är orörda och har inte dubblerats.",
                    $"{a[0]} of the assignments are followed here already and wait for a decision in another case, for instance “{a[1]}”. They are left as they are and aren't doubled."),
                RemarkKind.FigureIsUnknown => new($"{a[0]} är ingen siffra i registret. Välj ett namn ur listan.", $"{a[0]} is no figure of the register. Choose a name from the list."),
                RemarkKind.FigureLacksYear => new($"{a[0]} saknar år.", $"{a[0]} lacks a year."),
                RemarkKind.FigureHasUnknownWord => new($"”{a[1]}” i {a[0]} är varken ett år, en nämnd eller ett sätt att skriva talet.", $"“{a[1]}” in {a[0]} is neither a year, a board nor a way to write the number."),
                RemarkKind.FigureHasNoValue => Figures.Lacks(a[0]),
                RemarkKind.FigureIsMisplaced => new($"{a[0]} måste stå ensam på sin rad.", $"{a[0]} must stand alone on its line."),
                RemarkKind.FigureInTitle => new(
                    $"{a[0]} kan inte stå i ärendets rubrik: den läses i diariet innan någon siffra är fryst. Skriv ut det som ska stå.",
                    $"{a[0]} can't stand in the case's title, which is read in the register before any figure is frozen. Write out what it should say."),
                RemarkKind.FigureIsTooMuch => Figures.TooMuchFor(a[0]),
                RemarkKind.NumberIsNotTheRegisters => new($"Här står {a[0]}, men registret säger {a[1]}: {a[2]}.", $"It says {a[0]} here, but the register says {a[1]}: {a[2]}."),
                RemarkKind.AssignmentsEnded => new(
                    $"{a[0]} av uppdragen finns här och är klara eller avslutade, till exempel ”{a[1]}”. De är orörda och har inte dubblerats.",
                    $"{a[0]} of the assignments are here and done or ended, for instance “{a[1]}”. They are left as they are and aren't doubled."),
                RemarkKind.AssignmentsAreHereAlready => new(
                    $"{a[0]} av uppdragen finns redan här, till exempel ”{a[1]}”.",
                    $"{a[0]} of the assignments are here already, for instance “{a[1]}”."),
            };
        }

        public static Text Weight(RemarkWeight weight) => weight switch
        {
            RemarkWeight.MustBeAnswered => new("Ska besvaras", "Must be answered"),
            RemarkWeight.WorthALook => new("Värd en titt", "Worth a look"),
            RemarkWeight.Note => new("Upplysning", "Note"),
        };

        /// <summary>The answer of one click.</summary>
        public static Text NotRelevant { get; } = new("Inte relevant", "Not relevant");

        public static Text Of(UnreadableReason reason) => reason switch
        {
            UnreadableReason.Empty => new("Filen är tom.", "The file is empty."),
            UnreadableReason.TooLarge => new("Filen är för stor: text får vara 10 MB, Word och PDF 30 MB.", "The file is too large: text may be 10 MB, Word and PDF 30 MB."),
            UnreadableReason.TooManyLines => new(
                "Filen har fler än 100 000 rader. Dela den, och läs in en del i taget.",
                "The file has more than 100,000 lines. Divide it, and import one part at a time."),
            UnreadableReason.TakesTooLong => new(
                "Filen är så invecklad att den inte hinner läsas. Dela den, eller ta bort tabeller och listor som inte hör till ärendet.",
                "The file is so intricate that there is no time to read it. Divide it, or remove tables and lists that don't belong to the case."),
            UnreadableReason.UnpacksTooMuch => new(
                "Filen packar upp till mer än vad ett dokument gör. Spara den på nytt i sitt program, dela den, eller klistra in texten.",
                "The file unpacks to more than a document does. Save it anew in its own program, divide it, or paste the text."),
            UnreadableReason.Binary => new(
                "Filen är inget dokument som kan läsas. Spara den som Word (.docx), PDF med text, webbsida, Markdown eller vanlig text och försök igen.",
                "The file is no document that can be read. Save it as Word (.docx), PDF with text, a web page, Markdown or plain text and try again."),
            UnreadableReason.OldOffice => new(
                "Filen är i Words äldre format (.doc), eller i Excels eller Outlooks. Öppna den och spara den som Word-dokument (.docx) eller PDF.",
                "The file is in Word's older format (.doc), or in Excel's or Outlook's. Open it and save it as a Word document (.docx) or PDF."),
            UnreadableReason.RichText => new("Filen är RTF. Öppna den i Word och spara den som Word-dokument (.docx).", "The file is RTF. Open it in Word and save it as a Word document (.docx)."),
            UnreadableReason.OtherOffice => new(
                "Filen är inget Word-dokument utan till exempel Excel, PowerPoint, OpenDocument eller ett arkiv. Spara texten som Word-dokument (.docx) eller PDF.",
                "The file is no Word document but for instance Excel, PowerPoint, OpenDocument or an archive. Save the text as a Word document (.docx) or PDF."),
            UnreadableReason.Picture => new(
                "Filen är en bild. Läs in dokumentet som bilden visar: Word (.docx) eller PDF med text.",
                "The file is a picture. Import the document that it shows: Word (.docx) or PDF with text."),
            UnreadableReason.Scanned => new(
                "PDF-filen har ingen text: den är inskannad. Läs in originalet, eller gör om den med textigenkänning (OCR) först.",
                "The PDF has no text: it was scanned. Import the original, or run text recognition (OCR) on it first."),
            UnreadableReason.Protected => new("Filen är skyddad med lösenord. Spara den utan lösenord och försök igen.", "The file has a password. Save it without one and try again."),
            UnreadableReason.Damaged => new(
                "Filen är skadad eller ofullständig. Öppna den i sitt program, spara den på nytt och försök igen.",
                "The file is damaged or incomplete. Open it in its own program, save it anew and try again."),
            UnreadableReason.NoKnownSection => new(
                "Filen har inget av en tjänsteskrivelses avsnitt, till exempel ”Förslag till beslut”.",
                "The file has none of a staff report's sections, such as “Förslag till beslut”."),
        };

        private static string InEnglish(string argument) => SwedishFigure().Replace(argument, figure => figure.Value.Replace(' ', ';').Replace(',', '.').Replace(';', ','));

        [GeneratedRegex(@"(?<![\d,.-])\d{1,3}(?: \d{3})*(?:,\d{1,4})?(?![\d,])")]
        private static partial Regex SwedishFigure();

        private static Text Weekday(string iso) =>
            int.TryParse(iso, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 7 ? weekdays[day - 1] : new(iso, iso);
    }
}
