using UglyToad.PdfPig.Tokens;

namespace Arende.Tests.ComposedDocuments;

/// <summary>What a file breaks of PDF/UA-1 (ISO 14289-1), by the numbers of the usual validation profile; empty when it breaks nothing of this.</summary>
static class PdfChecks
{
    static readonly string[] drawing = ["Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"];
    static readonly string[] inTable = ["THead", "TBody", "TFoot", "TR", "Caption"];
    static readonly string[] standard =
        ["Document", "Part", "Sect", "Div", "Art", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
         "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure", "Formula", "Form"];

    static readonly (string Rule, Func<PdfFile, bool> Holds)[] rules =
    [
        ("5-1 says that it is PDF/UA", file => file.Metadata.Contains("pdfuaid", StringComparison.Ordinal)),
        ("6.2-1 is marked", file => file.Find<DictionaryToken>(file.Catalog, "MarkInfo") is { } info && info.Data.GetValueOrDefault("Marked") is BooleanToken { Data: true }),
        ("7.1-3 all content is tagged or an artifact", file => file.Pages.All(IsAllMarked)),
        ("7.1-4 suspects nothing", file => file.Find<DictionaryToken>(file.Catalog, "MarkInfo") is not { } info || info.Data.GetValueOrDefault("Suspects") is not BooleanToken { Data: true }),
        ("7.1-5 every kind of element is known", file => All(file).All(element => standard.Contains(element.Kind) || IsMapped(file, element.Kind))),
        ("7.1-8 has metadata", file => file.Metadata.Length > 0),
        ("7.1-9 has a title", file => file.Metadata.Contains("dc:title", StringComparison.Ordinal) || file.Metadata.Contains("title", StringComparison.Ordinal)),
        ("7.1-10 shows its title", file => file.Find<DictionaryToken>(file.Catalog, "ViewerPreferences") is { } seen && seen.Data.GetValueOrDefault("DisplayDocTitle") is BooleanToken { Data: true }),
        ("7.1-11 has a structure", file => file.Tree is { Children.Count: > 0 }),
        ("7.2-2 says its language", file => file.Words(file.Catalog, "Lang") is { } language && language.StartsWith("sv", StringComparison.OrdinalIgnoreCase)),
        ("7.2-3 a table has rows and groups of rows", file => Of(file, "Table").All(table => table.Children.All(child => inTable.Contains(child.Kind)))),
        ("7.2-4 a row stands in a table", file => Parents(file, "TR").All(parent => parent is "Table" or "THead" or "TBody" or "TFoot")),
        ("7.2-5 a head stands in a table", file => Parents(file, "THead").All(parent => parent == "Table")),
        ("7.2-8 a cell stands in a row", file => Parents(file, "TH").Concat(Parents(file, "TD")).All(parent => parent == "TR")),
        ("7.2-10 a row has cells", file => Of(file, "TR").All(row => row.Children.Count > 0 && row.Children.All(cell => cell.Kind is "TH" or "TD"))),
        ("7.2-15 rows are of one width", file => Of(file, "Table").All(table => table.All.Where(row => row.Kind == "TR").Select(row => row.Children.Count).Distinct().Count() == 1)),
        ("7.2-17 an item stands in a list", file => Parents(file, "LI").All(parent => parent == "L")),
        ("7.2-18 a body stands in an item", file => Parents(file, "LBody").Concat(Parents(file, "Lbl")).All(parent => parent is "LI" or "TOCI" or "Note")),
        ("7.2-19 a list has items", file => Of(file, "L").All(list => list.Children.All(child => child.Kind is "LI" or "L" or "Caption"))),
        ("7.2-20 an item has a body", file => Of(file, "LI").All(item => item.Children.Any(child => child.Kind == "LBody"))),
        ("7.3-1 a picture has words", file => Of(file, "Figure").All(figure => file.Words(figure.Entries, "Alt") is { Length: > 0 })),
        ("7.4.2-1 headings skip no level", HeadingsSkipNone),
        ("7.5-1 a cell that heads says of what", file => Of(file, "TH").All(cell => file.Each(cell.Entries, "A").Any(attribute => attribute.Data.ContainsKey("Scope")))),
        ("7.16-1 is open to screen readers", file => !file.IsEncrypted),
        ("7.18.3-1 is walked in its structure's order", file => file.Pages.All(page => file.Name(page.Dictionary, "Tabs") == "S" || !page.Dictionary.Data.ContainsKey("Annots"))),
        ("7.18.5-1 a link stands in its element", file => Links(file).Count == Of(file, "Link").Sum(link => link.All.Sum(element => element.Annotations.Count))),
        ("7.18.5-2 a link has words", file => Links(file).All(link => file.Words(link, "Contents") is { Length: > 0 })),
        ("7.21.4.1-1 fonts are in the file", file => file.Fonts.Where(font => file.Name(font, "Subtype") is "CIDFontType0" or "CIDFontType2" or "TrueType").All(font =>
            file.Find<DictionaryToken>(font, "FontDescriptor") is { } about && about.Data.Keys.Any(key => key.StartsWith("FontFile", StringComparison.Ordinal)))),
        ("7.21.7-1 letters are known", file => file.Fonts.Where(font => file.Name(font, "Subtype") == "Type0").All(font => font.Data.ContainsKey("ToUnicode"))),
    ];

    public static int Count => rules.Length;

    public static IReadOnlyList<string> Broken(byte[] pdf)
    {
        using var file = new PdfFile(pdf);
        return [.. rules.Where(rule => !rule.Holds(file)).Select(rule => rule.Rule)];
    }

    static IEnumerable<PdfElement> All(PdfFile file) => file.Tree?.All.Where(element => element.Kind.Length > 0) ?? [];

    static IEnumerable<PdfElement> Of(PdfFile file, string kind) => All(file).Where(element => element.Kind == kind);

    static IEnumerable<string> Parents(PdfFile file, string kind) =>
        file.Tree?.All.SelectMany(parent => parent.Children.Where(child => child.Kind == kind).Select(_ => parent.Kind)) ?? [];

    static List<DictionaryToken> Links(PdfFile file) => [.. file.Dictionaries.Where(one => file.Name(one, "Subtype") == "Link")];

    static bool IsMapped(PdfFile file, string kind) =>
        file.Find<DictionaryToken>(file.Catalog, "StructTreeRoot") is { } root && file.Find<DictionaryToken>(root, "RoleMap") is { } map && standard.Contains(file.Name(map, kind) ?? "");

    static bool HeadingsSkipNone(PdfFile file)
    {
        var at = 0;
        foreach (var level in All(file).Where(element => element.Kind is ['H', >= '1' and <= '6']).Select(element => element.Kind[1] - '0'))
        {
            if (level > at + 1) return false;
            at = level;
        }
        return at > 0;
    }

    static bool IsAllMarked(UglyToad.PdfPig.Content.Page page)
    {
        var depth = 0;
        foreach (var operation in page.Operations)
        {
            if (operation.Operator is "BDC" or "BMC") depth++;
            else if (operation.Operator == "EMC") depth--;
            else if (depth == 0 && drawing.Contains(operation.Operator)) return false;
        }
        return true;
    }
}
