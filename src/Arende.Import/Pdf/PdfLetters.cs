using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Arende.Import.Pdf;

/// <summary>
/// Finds a page's letters, and nothing of what is drawn around them, within bounds: PdfPig's own reader first makes a letter of each that there is,
/// and a small file may have millions.
/// </summary>
sealed class PdfLetters(
    int page, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation,
    TransformationMatrix matrix, ParsingOptions options)
    : BaseStreamProcessor<IReadOnlyList<Letter>>(page, resources, scanner, parser, filters, crop, unit, rotation, in matrix, options)
{
    // A page that is full of small text has some ten thousand. Words are found by comparing letters, and nothing stops that.
    const int MostLetters = 50_000;
    // With what its forms draw, each time that they are drawn: a map has some hundred thousand.
    const int MostOperations = 5_000_000;

    readonly List<Letter> letters = [];
    readonly CancellationToken ct = (options.FilterProvider as PdfFilters)?.Cancelled ?? default;
    int done;

    public override IReadOnlyList<Letter> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return letters;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (++done > MostOperations) throw new UnreadableStaffReportException(UnreadableReason.TakesTooLong);
            if (done % 1024 == 0) ct.ThrowIfCancellationRequested();
            operation.Run(this);
        }
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset, in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        if (letters.Count >= MostLetters) throw new UnreadableStaffReportException(UnreadableReason.TakesTooLong);
        if (letters.Count > 0 && IsMark(unicode) && letters[^1] is { } below)
        {
            // An accent that is drawn over the letter before is that letter's.
            letters[^1] = new Letter(
                below.Value + unicode, below.BoundingBox, below.GlyphRectangleLoose, below.StartBaseLine, below.EndBaseLine, below.Width, below.FontSize, font, below.RenderingMode,
                below.StrokeColor, below.FillColor, below.PointSize, below.TextSequence);
            return;
        }
        var bounds = Placed(characterBoundingBox.GlyphBounds, renderingMatrix, textMatrix, transformationMatrix);
        var line = Placed(new PdfRectangle(0, 0, characterBoundingBox.Width, 1), renderingMatrix, textMatrix, transformationMatrix);
        var loose = Placed(new PdfRectangle(0, font.GetDescent(), characterBoundingBox.Width, font.GetAscent()), renderingMatrix, textMatrix, transformationMatrix);
        letters.Add(new Letter(
            unicode, bounds.Width > double.Epsilon || bounds.Height > double.Epsilon ? bounds : line, loose, line.BottomLeft, line.BottomRight, line.Width, fontSize, font,
            currentState.FontState.TextRenderingMode, currentState.CurrentStrokingColor!, currentState.CurrentNonStrokingColor!, pointSize, TextSequence));
    }

    static PdfRectangle Placed(PdfRectangle box, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) => page.Transform(text.Transform(rendering.Transform(box)));

    static bool IsMark(string unicode) => unicode is { Length: 1 } && CharUnicodeInfo.GetUnicodeCategory(unicode[0]) == UnicodeCategory.NonSpacingMark;

    // What is drawn says nothing.
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y) => CurrentPosition = new PdfPoint(x, y);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
