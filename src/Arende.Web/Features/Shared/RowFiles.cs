using Arende.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Shared;

/// <summary>A list as a file for a spreadsheet: CSV, or XLSX where that is asked for.</summary>
public static class RowFiles
{
    /// <param name="response">The page's.</param>
    /// <param name="format">"xlsx", or CSV.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="sheet">What the sheet is called.</param>
    /// <param name="write">Writes the rows.</param>
    public static async Task<IActionResult> Send(HttpResponse response, string? format, string name, Text sheet, Func<IRowFile, Task> write)
    {
        if (format != "xlsx")
        {
            response.ContentType = Csv.ContentType;
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
            await using var lines = new StreamWriter(response.Body, Csv.Encoding);
            await write(new CsvFile(lines));
            return new EmptyResult();
        }
        // A package is written to and fro; the file goes when it has been sent.
        var made = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose);
        response.HttpContext.Response.RegisterForDisposeAsync(made);
        using (var file = new XlsxFile(made, sheet)) await write(file);
        made.Position = 0;
        return new FileStreamResult(made, XlsxFile.ContentType) { FileDownloadName = $"{name}.xlsx" };
    }
}
