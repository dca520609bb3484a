using System.Text;
using Arende.Domain.Cases;
using Arende.Texts;

namespace Arende.Web.Features.Cases;

/// <summary>A staff report as plain text, for whoever wants more of it than a page shows.</summary>
public static class WholeText
{
    public static byte[] Of(StaffReport report)
    {
        var text = new StringBuilder();
        foreach (var list in ClauseList.Of(report.Clauses))
        {
            if (list.Voice?.Heading is { } heading) text.Append(heading).AppendLine(":").AppendLine();
            foreach (var clause in list.Clauses) text.Append(clause.Number).Append(". ").AppendLine(clause.Text).AppendLine();
        }
        foreach (var section in report.Sections)
            text.AppendLine(section.Heading.Length > 0 ? section.Heading : T.Documents.Heading(section.Kind)).AppendLine().AppendLine(section.Text).AppendLine();
        foreach (var piece in report.Unplaced) text.AppendLine(piece.Text).AppendLine();
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
