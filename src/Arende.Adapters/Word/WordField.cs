using Arende.Application.ComposedDocuments;

namespace Arende.Adapters.Word;

/// <summary>The fields of a template: content controls with these tags, anywhere in the text, the header or the footer, as often as wished.</summary>
internal static class WordField
{
    public const string Body = "body";

    public static IReadOnlyDictionary<string, string> Of(ComposedDocument document) => new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["municipality"] = document.Municipality,
        ["office"] = document.Office,
        ["name"] = document.Name,
        ["title"] = document.Title,
        ["number"] = document.Number,
        ["date"] = document.Date,
    };
}
