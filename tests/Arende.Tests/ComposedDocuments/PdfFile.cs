using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Arende.Tests.ComposedDocuments;

/// <summary>An element of a PDF's structure tree: what a screen reader walks.</summary>
sealed record PdfElement(string Kind, DictionaryToken Entries, IReadOnlyList<PdfElement> Children, int Marked, IReadOnlyList<DictionaryToken> Annotations)
{
    public IEnumerable<PdfElement> All => Children.SelectMany(child => child.All).Prepend(this);
}

/// <summary>A PDF as its objects, read to be checked.</summary>
sealed class PdfFile : IDisposable
{
    readonly PdfDocument document;

    public PdfFile(byte[] file)
    {
        document = PdfDocument.Open(file);
        Text = System.Text.Encoding.Latin1.GetString(file);
        Objects = [.. document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(reference => document.Structure.GetObject(reference)?.Data).OfType<IToken>()];
        Dictionaries = [.. Objects.Select(one => one as DictionaryToken ?? (one as StreamToken)?.StreamDictionary).OfType<DictionaryToken>()];
        Tree = Catalog.Data.ContainsKey("StructTreeRoot") ? Element(Find<DictionaryToken>(Catalog, "StructTreeRoot")!) : null;
    }

    public string Text { get; }
    public DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;
    public IReadOnlyList<IToken> Objects { get; }
    public IReadOnlyList<DictionaryToken> Dictionaries { get; }
    public IReadOnlyList<Page> Pages => [.. document.GetPages()];
    public PdfElement? Tree { get; }
    public bool IsEncrypted => document.IsEncrypted;
    public string Metadata => document.TryGetXmpMetadata(out var metadata) ? metadata.GetXDocument().ToString() : "";
    public IEnumerable<DictionaryToken> Fonts => Dictionaries.Where(one => Name(one, "Type") == "Font");

    public T? Find<T>(DictionaryToken entries, string key) where T : class, IToken => entries.Data.TryGetValue(key, out var found) ? Resolve(found) as T : null;

    public string? Name(DictionaryToken entries, string key) => Find<NameToken>(entries, key)?.Data;

    public string? Words(DictionaryToken entries, string key) => !entries.Data.TryGetValue(key, out var found) ? null : Resolve(found) switch { StringToken text => text.Data, HexToken hex => hex.Data, _ => null };

    public IEnumerable<DictionaryToken> Each(DictionaryToken entries, string key) =>
        !entries.Data.TryGetValue(key, out var found) ? [] : (Resolve(found) is ArrayToken all ? all.Data : [found]).Select(Resolve).OfType<DictionaryToken>();

    public void Dispose() => document.Dispose();

    IToken Resolve(IToken token) => token is IndirectReferenceToken reference && document.Structure.GetObject(reference.Data)?.Data is { } found ? Resolve(found) : token;

    PdfElement Element(DictionaryToken entries)
    {
        var kids = !entries.Data.TryGetValue("K", out var found) ? [] : Resolve(found) is ArrayToken all ? all.Data.Select(Resolve).ToList() : [Resolve(found)];
        var elements = kids.OfType<DictionaryToken>().Where(kid => kid.Data.ContainsKey("S")).Select(Element).ToList();
        var annotations = kids.OfType<DictionaryToken>().Where(kid => Name(kid, "Type") == "OBJR").Select(kid => Find<DictionaryToken>(kid, "Obj")).OfType<DictionaryToken>().ToList();
        return new PdfElement(Name(entries, "S") ?? "", entries, elements, kids.Count(kid => kid is NumericToken || kid is DictionaryToken marked && Name(marked, "Type") == "MCR"), annotations);
    }
}
