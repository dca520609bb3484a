using System.Text;
using Arende.Application.Cases;
using Arende.Domain.Cases;

namespace Arende.Texts;

/// <summary>The board's report to the council, in Swedish: the municipality's own document. Its officer goes on with it.</summary>
internal sealed class CouncilReportWords : ICouncilReportWords
{
    public (string Title, StaffReport Report) Write(CouncilReport report)
    {
        var isUnanswered = report.List == CouncilList.Unanswered;
        var title = isUnanswered ? $"Redovisning av obesvarade motioner och medborgarförslag {PlainDates.Day(report.On)}" : $"Redovisning av medborgarförslag som {report.Board.SwedishInSentence} har beslutat {report.Year}";
        return (title, StaffReport.Empty with
        {
            Office = report.Office,
            To = report.Board.SwedishName,
            Clauses = [Clause.Of(1, isUnanswered ? "Lägga redovisningen av obesvarade motioner och medborgarförslag till handlingarna." : $"Lägga redovisningen av medborgarförslag som har beslutats {report.Year} till handlingarna.") with { Voice = ClauseVoice.ToCouncil }],
            Sections =
            [
                new Section(SectionKind.Summary, T.Documents.Heading(SectionKind.Summary).Sv, Summary(report)),
                new Section(SectionKind.Matter, T.Documents.Heading(SectionKind.Matter).Sv, Table(report)),
            ],
        });
    }

    private static string Summary(CouncilReport report)
    {
        if (report.List == CouncilList.DecidedByBoard)
            return $"Fullmäktige har överlämnat åt {report.Board.SwedishInSentence} att besluta i ärenden som har väckts genom medborgarförslag (KL 5 kap. 23 §). Under {report.Year} beslutades {Count(report.Rows.Count, "ett sådant ärende", "sådana ärenden")}, som fullmäktige här informeras om (KL 6 kap. 34 §).";
        var late = report.Rows.Count(row => row.IsLate);
        var words = $"En motion eller ett medborgarförslag ska om möjligt vara avgjort inom ett år. Annars anmäls till fullmäktige inom samma tid vad som har kommit fram vid beredningen (KL 5 kap. 35 §). {PlainDates.Day(report.On)} {(report.Rows.Count == 1 ? "är 1 ärende obesvarat" : $"är {report.Rows.Count} ärenden obesvarade")}";
        return late == 0 ? $"{words}." : $"{words}, varav {late} sedan mer än ett år.";
    }

    private static string Table(CouncilReport report)
    {
        var text = new StringBuilder(report.List == CouncilList.Unanswered ? "| Diarienummer | Ärende | Typ | Registrerad | Läge |\n|---|---|---|---|---|\n" : "| Diarienummer | Ärende | Typ | Beslut |\n|---|---|---|---|\n");
        foreach (var row in report.Rows)
        {
            string[] cells = row.Decided is var (board, paragraph, outcome)
                ? [row.Number, row.Title ?? NotOpen, row.Kind, $"{board.Abbreviation} {PlainDates.Day(row.Since)}{(paragraph is { } number ? $" {Plain(Format.Section(number))}" : "")}: {T.Decisions.Of(outcome).Sv}"]
                : [row.Number, row.Title ?? NotOpen, row.Kind, $"{PlainDates.Day(row.Since)}{(row.IsLate ? ", över ett år" : "")}", row.Stage ?? ""];
            text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
        }
        return text.ToString();
    }

    private const string NotOpen = "(ärendet är inte öppet för alla)";

    private static string Count(int n, string one, string many) => n == 1 ? one : $"{n} {many}";

    private static string Plain(string text) => text.Replace(Format.Nbsp, " ", StringComparison.Ordinal);

    private static string Cell(string text) => Domain.OneLine.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
}
