namespace Arende.Application.Files;

/// <summary>A kind of file that is taken.</summary>
/// <param name="MediaType">What a browser is told.</param>
/// <param name="Extensions">How such a file's name may end; the first is added to a name that ends otherwise.</param>
public sealed record FileKind(string MediaType, params string[] Extensions)
{
    public static FileKind Pdf { get; } = new("application/pdf", "pdf");
    public static FileKind Word { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    public static FileKind Excel { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    public static FileKind PowerPoint { get; } = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");
    public static FileKind OpenText { get; } = new("application/vnd.oasis.opendocument.text", "odt");
    public static FileKind OpenSheet { get; } = new("application/vnd.oasis.opendocument.spreadsheet", "ods");
    public static FileKind OpenSlides { get; } = new("application/vnd.oasis.opendocument.presentation", "odp");

    /// <summary>Letters and mails too. Told as plain text whatever it is, so that no browser reads anything into it.</summary>
    public static FileKind Text { get; } = new("text/plain", "txt", "md", "markdown", "csv", "eml");

    public static FileKind Png { get; } = new("image/png", "png");
    public static FileKind Jpeg { get; } = new("image/jpeg", "jpg", "jpeg");
    public static FileKind Gif { get; } = new("image/gif", "gif");
    public static FileKind Tiff { get; } = new("image/tiff", "tif", "tiff");
    public static FileKind WebP { get; } = new("image/webp", "webp");
    public static FileKind Heic { get; } = new("image/heic", "heic", "heif");

    private static readonly (int At, byte[] Sign, FileKind Kind)[] signs =
    [
        (0, "%PDF-"u8.ToArray(), Pdf),
        (0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], Png),
        (0, [0xFF, 0xD8, 0xFF], Jpeg),
        (0, "GIF87a"u8.ToArray(), Gif),
        (0, "GIF89a"u8.ToArray(), Gif),
        (0, "II*\0"u8.ToArray(), Tiff),
        (0, "MM\0*"u8.ToArray(), Tiff),
        (8, "WEBPVP8"u8.ToArray(), WebP),
        (4, "ftypheic"u8.ToArray(), Heic),
        (4, "ftypheix"u8.ToArray(), Heic),
        (4, "ftypmif1"u8.ToArray(), Heic),
    ];

    /// <summary>By the signs that such files begin with; null for those that must be looked into.</summary>
    internal static FileKind? BySign(ReadOnlySpan<byte> beginning)
    {
        foreach (var (at, sign, kind) in signs)
            if (beginning.Length > at && beginning[at..].StartsWith(sign)) return kind;
        return null;
    }

    /// <summary>What the name of an ODF file's kind says in its first entry.</summary>
    internal static FileKind? ByOpenDocument(string mediaType) =>
        new[] { OpenText, OpenSheet, OpenSlides }.FirstOrDefault(kind => kind.MediaType == mediaType);
}
