namespace Arende.Web.Features.Shared;

/// <summary>A file of rows: semicolons between the cells, or a spreadsheet's own format.</summary>
public interface IRowFile
{
    Task Write(IReadOnlyList<string> cells, CancellationToken ct);
}

/// <summary>Rows as CSV.</summary>
public sealed class CsvFile(TextWriter writer) : IRowFile
{
    public Task Write(IReadOnlyList<string> cells, CancellationToken ct) => writer.WriteAsync(Csv.Line(cells).AsMemory(), ct);
}
