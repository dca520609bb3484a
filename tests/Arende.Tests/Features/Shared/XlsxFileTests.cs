using Arende.Web.Features.Shared;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arende.Tests.Features.Shared;

public sealed class XlsxFileTests
{
    [Theory]
    [InlineData("\u0001")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uD800")]
    public async Task What_a_spreadsheet_can_not_hold_does_not_stop_it(string foreign)
    {
        using var stream = new MemoryStream();
        using (var file = new XlsxFile(stream, "Uppdrag")) await file.Write([$"Rusta{foreign} kajen"], TestContext.Current.CancellationToken);

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cell = Assert.Single(document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>());
        Assert.StartsWith("Rusta", cell.InnerText, StringComparison.Ordinal);
        Assert.EndsWith(" kajen", cell.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_rows_are_the_same_file_at_another_time()
    {
        var first = await Made();
        // A zip's clock has seconds by two.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
        Assert.Equal(first, await Made());

        static async Task<byte[]> Made()
        {
            using var stream = new MemoryStream();
            using (var file = new XlsxFile(stream, "Uppdrag")) await file.Write(["Rusta kajen"], TestContext.Current.CancellationToken);
            return stream.ToArray();
        }
    }
}
