using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Arende.Domain.Figures;

namespace Arende.Application.ComposedDocuments;

/// <summary>What sort of document it is.</summary>
public enum ComposedKind
{
    /// <summary>Tjänsteskrivelse.</summary>
    StaffReport,

    /// <summary>Protokollsutdrag: one § of the minutes.</summary>
    DecisionExtract,

    /// <summary>Diarieblad.</summary>
    RegisterExtract,

    /// <summary>Anslag.</summary>
    Notice,

    /// <summary>Kallelse, with the agenda.</summary>
    Summons,

    /// <summary>The summons with the report of each item: what a member brings to the meeting.</summary>
    MeetingPack,

    /// <summary>Protokoll: the minutes of a meeting.</summary>
    Minutes,

    /// <summary>Verksamhetsberättelse, delårsrapport or månadsrapport of a board, a unit or its projects: an attachment of the case that carries it.</summary>
    MadeReport,
}

/// <summary>
/// A document that the product makes of what it knows: one model, whatever it is shown as (a page, PDF, Word). It is the municipality's own, and in Swedish.
/// </summary>
/// <param name="Kind">What sort of document it is.</param>
/// <param name="Name">The same, as its letterhead says it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Number">The case's number, or the § and the number; empty for one without.</param>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Office">The office or the body; empty where nobody is named.</param>
/// <param name="Date">The day that stands on it, in words.</param>
/// <param name="Blocks">What it says, in the order in which it is read.</param>
public sealed record ComposedDocument(
    ComposedKind Kind, string Name, string Title, string Number, string Municipality, string Office, string Date, IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>The figures of a report as they were signed, with the rows behind each; null for a document without.</summary>
    public FrozenFigures? Figures { get; init; }

    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        MaxDepth = 200,
    };

    /// <summary>The document as JSON, the same for the same document: its bytes in UTF-8 are what is signed, verified or sent.</summary>
    public string Canonical() => JsonSerializer.Serialize(this, options);

    /// <summary>What <see cref="Canonical"/> wrote, also of an earlier version of the product.</summary>
    public static ComposedDocument Read(string canonical) => JsonSerializer.Deserialize<ComposedDocument>(canonical, options)!;

    /// <summary>SHA-256 of the canonical bytes, in hexadecimal with small letters.</summary>
    public static string DigestOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}
