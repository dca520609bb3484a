using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Arende.Web.Features.Shared.Components;

/// <summary>Markup with holes. What goes into a hole is encoded, unless it is markup already.</summary>
public sealed class Markup : IHtmlContent
{
    private readonly List<IHtmlContent> parts;

    private Markup(List<IHtmlContent> parts) => this.parts = parts;

    public static Markup Nothing { get; } = new([]);

    public static Markup Of(Holes markup) => new(markup.Parts);

    public static Markup When(bool condition, Func<Markup> markup, Func<Markup>? otherwise = null) => condition ? markup() : otherwise?.Invoke() ?? Nothing;

    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> markup) => new([.. items.Select(markup)]);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in parts)
            part.WriteTo(writer, encoder);
    }

    [InterpolatedStringHandler]
    public readonly ref struct Holes(int literalLength, int formattedCount)
    {
        internal List<IHtmlContent> Parts { get; } = new(literalLength == 0 ? formattedCount : formattedCount * 2 + 1);

        public void AppendLiteral(string literal) => Parts.Add(new HtmlString(literal));

        public void AppendFormatted<T>(T value) =>
            Parts.Add(value as IHtmlContent ?? new Encoded(value?.ToString() ?? ""));

        /// <summary>A format is for machines (a datetime attribute): what people read is formatted by Texts.Format.</summary>
        public void AppendFormatted<T>(T value, string format) =>
            Parts.Add(new Encoded((value as IFormattable)?.ToString(format, CultureInfo.InvariantCulture) ?? ""));
    }

    private sealed class Encoded(string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);
    }
}
