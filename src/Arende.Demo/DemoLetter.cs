using System.Globalization;
using System.Text;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Domain.Documents;

namespace Arende.Demo;

/// <summary>A made-up document: what the register says of it, and a page of PDF with some lines.</summary>
/// <param name="Direction">Whether it came in or was sent.</param>
/// <param name="Counterpart">Who wrote it, or got it.</param>
/// <param name="Title">What it concerns.</param>
/// <param name="Lines">What stands in it.</param>
/// <param name="Provision">The provision that it is secret by.</param>
public sealed record DemoLetter(DocumentDirection Direction, string? Counterpart, string Title, string[] Lines, string? Provision = null)
{
    public static DemoLetter Road { get; } = new(DocumentDirection.Incoming, "Trafikverket", "Förslag till avtal om medfinansiering",
        ["Trafikverket föreslår att Strandköpings kommun medfinansierar en fjärdedel av", "gång- och cykelvägen längs väg 76 till Lövvik, 4 200 tkr."]);

    public static DemoLetter Village { get; } = new(DocumentDirection.Incoming, "Lövviks byalag", "Synpunkter på cykelvägens sträckning",
        ["Byalaget önskar att vägen går öster om kvarnen, där sikten är bättre.", "340 barn skulle få en trygg väg till Almskolan."]);

    public static DemoLetter Answer { get; } = new(DocumentDirection.Outgoing, "Lövviks byalag", "Svar på synpunkterna", ["Tack för synpunkterna, som har lämnats vidare till Trafikverket."]);

    public static DemoLetter Complaint { get; } = new(DocumentDirection.Incoming, "Maja Menig", "Klagomål på snöröjningen i Lövvik",
        ["Vägen till hållplatsen plogades först på eftermiddagen.", "Med min sjukdom kan jag inte gå i snön."], Provision: "OSL 21:1");

    public DocumentsToRegister On(DateOnly day)
    {
        var content = Pdf();
        return new DocumentsToRegister(new DocumentEntry(Direction, day, Counterpart, Title), Provision, [new UploadedFile($"{Title}.pdf", content.Length, () => new MemoryStream(content, writable: false))]);
    }

    // A page in a typeface that every reader has, and a table of where each part begins.
    private byte[] Pdf()
    {
        var lines = string.Concat(Lines.Select(line => $"0 -18 Td ({line}) Tj "));
        var page = $"BT /F1 16 Tf 72 760 Td ({Title}) Tj /F1 11 Tf 0 -12 Td {lines}ET";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (sv) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var begins = new List<int>();
        foreach (var part in parts)
        {
            begins.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{begins.Count} 0 obj\n{part}\nendobj\n");
        }
        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        foreach (var at in begins) text.Append(CultureInfo.InvariantCulture, $"{at:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer << /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        // A sign is a byte.
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
