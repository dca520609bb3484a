using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Arende.Import.Pdf;

/// <summary>A page as its letters.</summary>
sealed record LetteredPage(IReadOnlyList<Letter> Letters);

/// <summary>Makes pages of letters. PdfPig makes it, with what it makes its own pages of.</summary>
sealed class PdfPages(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<LetteredPage>(pdfScanner, resourceStore, filterProvider, new BoundedParser(pageContentParser), parsingOptions)
{
    protected override LetteredPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
        TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new(new PdfLetters(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions).Process(pageNumber, operations));

    /// <summary>What a page says is made into objects before the first of them is looked at: some bytes are a hundred then.</summary>
    sealed class BoundedParser(IPageContentParser parser) : IPageContentParser
    {
        const long MostOfPage = 12L * 1024 * 1024;

        long left = MostOfPage;
        int page;

        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
        {
            if (pageNumber != page) (page, left) = (pageNumber, MostOfPage);
            left -= inputBytes.Length;
            return left < 0 ? throw new UnreadableStaffReportException(UnreadableReason.TakesTooLong) : parser.Parse(pageNumber, inputBytes, log);
        }
    }
}
