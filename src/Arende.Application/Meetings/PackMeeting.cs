using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Arende.Application.ComposedDocuments;
using Arende.Application.Files;
using Arende.Domain;

namespace Arende.Application.Meetings;

/// <summary>The words of the package's own page.</summary>
public interface IPackWords
{
    string Contents { get; }

    string Title(MeetingPack pack);

    string ItemTitle(PackItem item);

    string Report { get; }

    string Attachment(PackFile file);

    string Lost(string name);
}

/// <summary>
/// A zip file with a meeting's documents, to be read without a network: a page of contents (<c>index.html</c>), all that was composed as one PDF, and each item's attachments as they were
/// uploaded in a folder of their own. What can't be put in is said on the page of contents.
/// </summary>
public sealed class PackMeeting(ComposeDocuments compose, IPdfPrinter printer, OpenFile open, IPackWords words, TimeProvider clock)
{
    private const string WholeName = "kallelse-med-handlingar.pdf";
    private const string Forbidden = "<>:\"|?*/\\";
    private const int LongestName = 60;
    private const int LongestEnding = 10;

    /// <param name="pack">What its reader may see.</param>
    /// <param name="into">The zip file.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Run(MeetingPack pack, Stream into, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(into, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        var page = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"sv\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Encode(words.Title(pack))}</title></head>\n<body>\n<h1>{Encode(words.Title(pack))}</h1>\n");
        if (printer.IsAvailable)
        {
            var pdf = await printer.Print(pack.Whole(compose).Canonical(), PdfUse.Reading, clock.GetUtcNow(), ct);
            await Write(zip, WholeName, new MemoryStream(pdf), ct);
            page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{WholeName}\">{Encode(words.Report)}</a></p>\n");
        }
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(words.Contents)}</h2>\n");
        foreach (var item in pack.Items)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Encode(words.ItemTitle(item))}</h3>\n");
            if (item.Files.Count == 0) continue;
            page.Append("<ul>\n");
            foreach (var file in item.Files) page.Append("<li>").Append(await Put(zip, item, file, ct)).Append("</li>\n");
            page.Append("</ul>\n");
        }
        page.Append("</body>\n</html>\n");
        await Write(zip, "index.html", new MemoryStream(Encoding.UTF8.GetBytes(page.ToString())), ct);
    }

    /// <returns>Its line on the page of contents.</returns>
    private async Task<string> Put(ZipArchive zip, PackItem item, PackFile attachment, CancellationToken ct)
    {
        if (attachment.Made is { } made) return await Put(zip, item, attachment, made.Document, ct);
        if (attachment.File is not { } file) return Encode(words.Attachment(attachment));
        var path = PathOf(item, attachment, NameOf(file.FileName, Path.GetExtension(file.FileName)));
        try
        {
            await using var content = await open.Run(file.FileName, file.Digest, ct);
            await Write(zip, path, content, ct);
        }
        catch (BrokenRuleException lost) when (lost.Rule == Rule.FileIsLost)
        {
            return Encode($"{words.Attachment(attachment)}: {words.Lost(file.FileName)}");
        }
        return Linked(path, attachment);
    }

    // What the product made is printed as it is put in.
    private async Task<string> Put(ZipArchive zip, PackItem item, PackFile attachment, ComposedDocument made, CancellationToken ct)
    {
        if (!printer.IsAvailable) return Encode(words.Attachment(attachment with { Made = null }));
        var path = PathOf(item, attachment, NameOf($"{attachment.Title}.pdf", ".pdf"));
        await Write(zip, path, new MemoryStream(await printer.Print(made.Canonical(), PdfUse.Reading, clock.GetUtcNow(), ct)), ct);
        return Linked(path, attachment);
    }

    // The number in front keeps two files with one name apart.
    private static string PathOf(PackItem item, PackFile attachment, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Item.Number:000} {NameOf(item.Title ?? "", "")}/{attachment.Number:00} {name}");

    private string Linked(string path, PackFile attachment) => $"<a href=\"{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}\">{Encode(words.Attachment(attachment))}</a>";

    private static async Task Write(ZipArchive zip, string path, Stream content, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(path).OpenAsync(ct);
        await content.CopyToAsync(entry, ct);
    }

    // Short, so that a path fits wherever it is unpacked; its ending stays.
    private static string NameOf(string name, string ending)
    {
        var plain = new string([.. name.Select(sign => Forbidden.Contains(sign, StringComparison.Ordinal) || char.IsControl(sign) ? ' ' : sign)]).Trim(' ', '.');
        if (plain.Length <= LongestName) return plain;
        // What follows the last full stop of a sentence is no ending.
        var kept = ending.Length is > 0 and <= LongestEnding && plain.EndsWith(ending, StringComparison.Ordinal) ? ending : "";
        var cut = plain[..(LongestName - kept.Length)];
        // No word is cut where there is a blank to cut at.
        if (plain[cut.Length] != ' ' && cut.LastIndexOf(' ') is > 0 and var blank) cut = cut[..blank];
        return cut.TrimEnd(' ', '.', ',') + kept;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
