using System.Text;

namespace Arende.Web.Features.Shared;

/// <summary>
/// A file that a Swedish spreadsheet opens as it is: semicolons, UTF-8 with its mark. A cell that a spreadsheet would take
/// for a formula is written as text: what somebody typed in a title must not run on another's machine.
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    public static string Cell(string text)
    {
        var safe = LooksLikeFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n\t") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    // Some programs skip white space before they look, and know the full-width signs too.
    private static bool LooksLikeFormula(string text) =>
        text.TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal);
}
