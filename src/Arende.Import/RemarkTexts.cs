namespace Arende.Import;

/// <summary>The words of the remarks, Swedish first. This is the one place for them.</summary>
static class RemarkTexts
{
    /// <summary>The title of a report without a title and without clauses. In Swedish, as the report is.</summary>
    public const string Untitled = "Utan rubrik";

    static readonly string[] WeekdaysSv = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
    static readonly string[] WeekdaysEn = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static string Swedish(ReportRemark remark)
    {
        var a = remark.Arguments;
        return remark.Kind switch
        {
            RemarkKind.MissingTitle => $"Rubrik saknas. Ärendet heter så länge ”{a[0]}”.",
            RemarkKind.MissingSection => $"Avsnittet ”{a[0]}” saknas.",
            RemarkKind.NoClauses => "Förslaget har inga beslutspunkter.",
            RemarkKind.NumbersStartAgain => $"Numren i förslaget börjar om. Beslutspunkterna är numrerade 1–{a[0]} i den ordning som de står.",
            RemarkKind.UnreadableSigns => $"Tecken i filen gick inte att läsa och står som {FileText.Unreadable} (rad {a[0]}).",
            RemarkKind.MissingCaseNumber => "Diarienummer saknas.",
            RemarkKind.MissingDate => "Datum saknas.",
            RemarkKind.UnknownOfficer => $"Ingen handläggare här har adressen {a[0]}. {a[1]} är handläggare så länge.",
            RemarkKind.SignatoryWithoutName => $"Namn saknas på den som ska skriva under: {a[0]}.",
            RemarkKind.AttachmentNotReferenced => $"Bilaga {a[0]} ({a[1]}) nämns inte i texten.",
            RemarkKind.TermVaries => $"Här står ”{a[0]}”, i rubriken ”{a[1]}”. Är det samma handling?",
            RemarkKind.UnreadableDeadline => $"”{a[0]}” kan inte läsas som ett datum.",
            RemarkKind.BothColumnsFilled => "Raden har slutdatum i båda kolumnerna. Raden är läst som försenad.",
            RemarkKind.RowWithoutDeadline => "Raden har inget slutdatum.",
            RemarkKind.RowWithoutTitle => "Raden säger inte vad som ska göras. Inget uppdrag blev till av den.",
            RemarkKind.RowTitleTooLong => $"Raden är längre än de {a[0]} tecken som ett uppdrags rubrik brukar få ha. Allt är kvar. Korta den i filen och läs in den igen, om det inte ska stå så.",
            RemarkKind.VagueDeadline => $"”{a[0]}” är inget bestämt datum. Sista dag räknas som {a[1]}.",
            RemarkKind.SourceMonthWithoutYear => $"”{a[0]}” saknar årtal (rad {a[1]}). Vilket års månadsrapport är det?",
            RemarkKind.MissingComma => $"Datum och beslut skrivs ihop utan komma (rad {a[0]}).",
            RemarkKind.OnPlanWithoutDecision => $"Raderna i kolumnen ”enligt plan” anger inget beslut bakom slutdatumet (rad {a[0]}).",
            RemarkKind.DeadlineBeforeDecision => $"{a[0]} infaller troligen innan ett ärende om {a[1]} hinner beslutas.",
            RemarkKind.DeadlinesOnOneWeekday => $"Alla {a[1]} slutdatum utom årsskiften är en {WeekdaysSv[int.Parse(a[0], null) - 1]}. Är de sammanträdesdagar? Då måste arbetet vara klart veckor tidigare.",
            RemarkKind.ProposedDeadlineWithoutClause => $"Nya slutdatum ska beslutas i det här ärendet (rad {a[0]}), men ingen beslutspunkt säger det.",
            RemarkKind.DeadlineAfterStatedYear => $"Här sägs att uppdragen slutförs {a[0]}, men tabellen har senare slutdatum (rad {a[1]}).",
            RemarkKind.TableWithoutType => "Tabellen blandar uppdrag och initiativ utan att säga vilket varje rad är, och har varken ansvarig eller ursprungligt slutdatum.",
            RemarkKind.PartsDoNotAddUp => $"Delarna stämmer inte med helheten: {a[1]} {a[0]}, men {a[3]} = {a[2]}.",
            RemarkKind.PartOnlyElsewhere => $"Delarna ger {a[2]} av {a[1]} {a[0]}. {a[3]} till nämns bara på rad {a[4]}.",
            RemarkKind.FigureDiffers => $"Här står {a[1]} {a[0]}, på rad {a[3]} står {a[2]}.",
            RemarkKind.RefersToUnknownFigure => $"”{a[0]}” syftar på ett antal som inte står i texten före.",
            RemarkKind.ListCountDiffers => $"Här sägs {a[0]}, men listan har {a[1]}.",
            RemarkKind.MoneyPartsDoNotAddUp => $"Delarna ger {a[1]}, helheten är {a[0]}.",
            RemarkKind.OfWhichTooLarge => $"”Varav” {a[0]} är mer än helheten {a[1]}.",
            RemarkKind.ResultsDiffer => $"Resultatet är {a[0]} här och {a[1]} på rad {a[2]}.",
            RemarkKind.CausesNameCostsOnly => $"Bara kostnader anges som orsak, men {a[0]} av resultatet är intäkter (rad {a[1]}).",
            RemarkKind.RowCountDiffers when a[0] == "0" => $"Texten överför {a[1]} uppdrag och initiativ, men ingen tabell med dem kunde läsas.",
            RemarkKind.RowCountDiffers => $"Texten överför {a[1]} uppdrag och initiativ, tabellen har {a[0]} rader.",
            RemarkKind.DelayedCountDiffers => $"Texten säger {a[1]} försenade, tabellen har {a[0]} rader med försenad tidplan.",
            RemarkKind.OnPlanCountDiffers => $"Texten säger {a[1]} enligt plan, tabellen har {a[0]} rader i den kolumnen.",
            RemarkKind.TransferOfOnPlanUnclear => $"Här överförs de {a[0]} försenade, på rad {a[2]} alla {a[1]}. Överförs också de {a[3]} som går enligt plan?",
            RemarkKind.GoalAreasDiffer => $"Här gäller det målområde {a[0]}, på rad {a[2]} målområde {a[1]}.",
            RemarkKind.GoalAreasNotMentioned => $"Målområde {a[0]} nämns inte.",
            RemarkKind.AssessmentBasesVary => $"Bedömningen grundas på olika saker på olika ställen (rad {a[0]}).",
            RemarkKind.NoFinancialConsequencesBesideResult => $"Inga ekonomiska konsekvenser, men ärendet redovisar {a[0]} (rad {a[1]}).",
            RemarkKind.MoreRemarks => $"Och {a[0]} till, som inte visas. Rätta filen och läs in den igen.",
        };
    }

    public static string English(ReportRemark remark)
    {
        var a = remark.Arguments;
        return remark.Kind switch
        {
            RemarkKind.MissingTitle => $"There is no title. The case is called “{a[0]}” for now.",
            RemarkKind.MissingSection => $"The section “{a[0]}” is missing.",
            RemarkKind.NoClauses => "The proposal has no clauses.",
            RemarkKind.NumbersStartAgain => $"The numbers in the proposal start again. The clauses are numbered 1–{a[0]} in the order in which they stand.",
            RemarkKind.UnreadableSigns => $"Signs in the file could not be read and stand as {FileText.Unreadable} (line {a[0]}).",
            RemarkKind.MissingCaseNumber => "There is no case number.",
            RemarkKind.MissingDate => "There is no date.",
            RemarkKind.UnknownOfficer => $"No case officer here has the address {a[0]}. {a[1]} is the case officer for now.",
            RemarkKind.SignatoryWithoutName => $"No name is given for who is to sign: {a[0]}.",
            RemarkKind.AttachmentNotReferenced => $"Attachment {a[0]} ({a[1]}) isn't mentioned in the text.",
            RemarkKind.TermVaries => $"“{a[0]}” here, “{a[1]}” in the title. Is it the same document?",
            RemarkKind.UnreadableDeadline => $"“{a[0]}” can't be read as a deadline.",
            RemarkKind.BothColumnsFilled => "The row has a deadline in both columns. It was read as delayed.",
            RemarkKind.RowWithoutDeadline => "The row has no deadline.",
            RemarkKind.RowWithoutTitle => "The row doesn't say what is to be done. No assignment was made of it.",
            RemarkKind.RowTitleTooLong => $"The row is longer than the {a[0]} characters that an assignment's title may usually have. All of it is kept. Shorten it in the file and import it again, unless it should read so.",
            RemarkKind.VagueDeadline => $"“{a[0]}” is no certain date. Its last day is taken to be {a[1]}.",
            RemarkKind.SourceMonthWithoutYear => $"“{a[0]}” has no year (line {a[1]}). Which year's report is it?",
            RemarkKind.MissingComma => $"No comma parts the date from the decision (line {a[0]}).",
            RemarkKind.OnPlanWithoutDecision => $"The rows that are on plan cite no decision behind the deadline (line {a[0]}).",
            RemarkKind.DeadlineBeforeDecision => $"{a[0]} probably comes before a case about {a[1]} can be decided.",
            RemarkKind.DeadlinesOnOneWeekday => $"All {a[1]} deadlines but those at the end of a year are a {WeekdaysEn[int.Parse(a[0], null) - 1]}. Are they meetings? Then the work must be done weeks earlier.",
            RemarkKind.ProposedDeadlineWithoutClause => $"New deadlines are to be decided in this case (line {a[0]}), but no clause says so.",
            RemarkKind.DeadlineAfterStatedYear => $"This says that the assignments are completed in {a[0]}, but the table has later deadlines (line {a[1]}).",
            RemarkKind.TableWithoutType => "The table mixes assignments and initiatives without saying which is which, and has neither owner nor original deadline.",
            RemarkKind.PartsDoNotAddUp => $"The parts don't make the whole: {a[1]} {a[0]}, but {a[3]} = {a[2]}.",
            RemarkKind.PartOnlyElsewhere => $"The parts make {a[2]} of {a[1]} {a[0]}. {a[3]} more is mentioned only on line {a[4]}.",
            RemarkKind.FigureDiffers => $"{a[1]} {a[0]} here, {a[2]} on line {a[3]}.",
            RemarkKind.RefersToUnknownFigure => $"“{a[0]}” refers to a number that isn't in the text before it.",
            RemarkKind.ListCountDiffers => $"This says {a[0]}, but the list has {a[1]}.",
            RemarkKind.MoneyPartsDoNotAddUp => $"The parts make {a[1]}, the whole is {a[0]}.",
            RemarkKind.OfWhichTooLarge => $"“Of which” {a[0]} is more than the whole, {a[1]}.",
            RemarkKind.ResultsDiffer => $"The result is {a[0]} here and {a[1]} on line {a[2]}.",
            RemarkKind.CausesNameCostsOnly => $"The causes name costs only, but {a[0]} of the result is income (line {a[1]}).",
            RemarkKind.RowCountDiffers when a[0] == "0" => $"The text transfers {a[1]} assignments and initiatives, but no table of them could be read.",
            RemarkKind.RowCountDiffers => $"The text transfers {a[1]} assignments and initiatives, the table has {a[0]} rows.",
            RemarkKind.DelayedCountDiffers => $"The text says {a[1]} delayed, the table has {a[0]} rows that are delayed.",
            RemarkKind.OnPlanCountDiffers => $"The text says {a[1]} on plan, the table has {a[0]} rows in that column.",
            RemarkKind.TransferOfOnPlanUnclear => $"The {a[0]} delayed are transferred here, all {a[1]} on line {a[2]}. Are the {a[3]} that are on plan transferred too?",
            RemarkKind.GoalAreasDiffer => $"Goal areas {a[0]} here, {a[1]} on line {a[2]}.",
            RemarkKind.GoalAreasNotMentioned => $"Goal area {a[0]} isn't mentioned.",
            RemarkKind.AssessmentBasesVary => $"The assessment rests on different things in different places (line {a[0]}).",
            RemarkKind.NoFinancialConsequencesBesideResult => $"No financial consequences, but the case reports {a[0]} (line {a[1]}).",
            RemarkKind.MoreRemarks => $"And {a[0]} more, which aren't shown. Correct the file and import it again.",
        };
    }

    public static string Swedish(UnreadableReason reason) => reason switch
    {
        UnreadableReason.Empty => "Filen är tom.",
        UnreadableReason.TooLarge => "Filen är större än 10 MB.",
        UnreadableReason.TooManyLines => "Filen har fler än 100 000 rader. Dela den, och läs in en del i taget.",
        UnreadableReason.TakesTooLong => "Filen är så invecklad att den inte hinner läsas. Dela den, eller ta bort tabeller och listor som inte hör till ärendet.",
        UnreadableReason.Binary => "Filen är inte text. Spara den som Markdown eller vanlig text och försök igen.",
        UnreadableReason.NoKnownSection => "Filen har inget av en tjänsteskrivelses avsnitt, till exempel ”Förslag till beslut”.",
    };

    public static string English(UnreadableReason reason) => reason switch
    {
        UnreadableReason.Empty => "The file is empty.",
        UnreadableReason.TooLarge => "The file is larger than 10 MB.",
        UnreadableReason.TooManyLines => "The file has more than 100,000 lines. Divide it, and import one part at a time.",
        UnreadableReason.TakesTooLong => "The file is so intricate that there is no time to read it. Divide it, or remove tables and lists that don't belong to the case.",
        UnreadableReason.Binary => "The file isn't text. Save it as Markdown or plain text and try again.",
        UnreadableReason.NoKnownSection => "The file has none of a staff report's sections, such as “Förslag till beslut”.",
    };
}
