using System.Text;
using Arende.Adapters.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arende.Web.Features.Shared;

/// <summary>
/// Rows as a spreadsheet with one sheet, written row by row. Every cell is text, so that nothing that somebody typed is taken for a formula or a date that it isn't.
/// </summary>
public sealed class XlsxFile : IRowFile, IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestCell = 32_000;
    private const double ColumnWidth = 24;
    private const string SheetId = "rId1";
    private const string BookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter sheet;
    private readonly Stream stream;

    /// <param name="stream">Where it is written; one that can be sought in.</param>
    /// <param name="name">The sheet's, 31 characters at most.</param>
    public XlsxFile(Stream stream, string name)
    {
        this.stream = stream;
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddNewPart<WorkbookPart>(BookType, "rIdBook");
        var part = book.AddNewPart<WorksheetPart>(SheetId);
        book.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(new Sheet { Name = name, SheetId = 1, Id = SheetId }));
        sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        // The names of the columns stay in sight, and a title isn't cut after eight letters.
        sheet.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        sheet.WriteElement(new SheetFormatProperties { DefaultColumnWidth = ColumnWidth, DefaultRowHeight = 15 });
        sheet.WriteStartElement(new SheetData());
    }

    public Task Write(IReadOnlyList<string> cells, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        sheet.WriteStartElement(new Row());
        foreach (var cell in cells) sheet.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Shown(cell)) { Space = SpaceProcessingModeValues.Preserve }) });
        sheet.WriteEndElement();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        document.Dispose();
        OfficePackage.StopClock(stream);
    }

    // XML takes no control characters and neither U+FFFE nor U+FFFF, and a cell no more than so many.
    private static string Shown(string text) => Domain.Excerpt.Of(string.Concat(text.EnumerateRunes().Where(IsShown)), LongestCell);

    private static bool IsShown(Rune rune) => rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));
}
