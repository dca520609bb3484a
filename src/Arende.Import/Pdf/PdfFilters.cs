using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Arende.Import.Pdf;

/// <summary>
/// Unpacks what a PDF has packed, within bounds: a few hundred bytes can unpack to gigabytes. What is packed is first counted, which
/// holds nothing, and then unpacked.
/// </summary>
sealed class PdfFilters(CancellationToken ct) : IFilterProvider
{
    // Its text, its fonts and what they share with other pages. Pictures aren't unpacked.
    const long MostOfPage = 32L * 1024 * 1024;
    const long MostOfFile = 200L * 1024 * 1024;
    // Text that is packed, and written with letters for the mail of old.
    const int MostUponEachOther = 2;
    const long LongestRow = 1024 * 1024;

    static readonly string[] parameterNames = ["DecodeParms", "DP"];

    readonly IFilterProvider own = DefaultFilterProvider.Instance;
    long leftOfPage = MostOfPage;
    long leftOfFile = MostOfFile;

    public CancellationToken Cancelled => ct;

    public void NextPage() => leftOfPage = MostOfPage;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(own.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(own.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => [.. own.GetAllFilters().Select(filter => new Counted(filter, this))];

    IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
        filters.Count > MostUponEachOther ? throw new UnreadableStaffReportException(UnreadableReason.UnpacksTooMuch) : [.. filters.Select(filter => new Counted(filter, this))];

    void Take(int bytes)
    {
        ct.ThrowIfCancellationRequested();
        leftOfPage -= bytes;
        leftOfFile -= bytes;
        if (leftOfPage < 0 || leftOfFile < 0) throw new UnreadableStaffReportException(UnreadableReason.UnpacksTooMuch);
    }

    // Room is made for a row of as many columns as the file says that it has.
    static void MustHaveShortRows(DictionaryToken stream)
    {
        var named = parameterNames.Select(name => stream.Data.GetValueOrDefault(name)).OfType<IToken>();
        foreach (var parameters in named.SelectMany(given => given is ArrayToken list ? list.Data : [given]).OfType<DictionaryToken>())
            if (Number(parameters, "Columns") * Number(parameters, "Colors") * Number(parameters, "BitsPerComponent") > LongestRow * 8) throw new UnreadableStaffReportException(UnreadableReason.UnpacksTooMuch);
    }

    static double Number(DictionaryToken parameters, string name) => parameters.Data.GetValueOrDefault(name) is NumericToken number ? Math.Max(1, Math.Abs(number.Double)) : 8;

    sealed class Counted(IFilter filter, PdfFilters all) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Only pictures are packed so, and they aren't read.
            if (filter is CcittFaxDecodeFilter) return Memory<byte>.Empty;
            MustHaveShortRows(streamDictionary);
            switch (filter)
            {
                case FlateFilter:
                    PackedSize.Inflated(input, all.Take);
                    break;
                case LzwFilter:
                    PackedSize.Lzw(input.Span, all.Take);
                    break;
                case RunLengthFilter:
                    PackedSize.RunLength(input.Span, all.Take);
                    break;
                default:
                    all.Take(input.Length);
                    break;
            }
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
