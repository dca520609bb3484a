using System.Text.Json.Serialization;
using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>An attachment of the staff report. <c>Number</c> as in "Bilaga 1".</summary>
public sealed record Attachment(int Number, string Title)
{
    /// <summary>The file that it is; null while nobody has said so.</summary>
    public AttachedFile? File { get; init; }

    /// <summary>The number in the case of the report that it is, where the product made it (<see cref="Reports.MadeReport"/>); null for every other attachment.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Made { get; init; }

    /// <summary>What it is isn't said: neither a file nor a report that was made here.</summary>
    [JsonIgnore]
    public bool LacksFile => File is null && Made is null;

    /// <summary>
    /// A draft that is written anew brings no files and no reports: each attachment keeps the one that it has, known by its title and number, by its title, or, where its title
    /// was written anew, by its number.
    /// </summary>
    internal static IReadOnlyList<Attachment> Rewritten(IReadOnlyList<Attachment> written, IReadOnlyList<Attachment> known)
    {
        Func<Attachment, Attachment, bool>[] likenesses =
        [
            (now, before) => now.Number == before.Number && now.Title == before.Title,
            (now, before) => now.Title == before.Title,
            // Of two that changed places neither is the other.
            (now, before) => now.Number == before.Number && known.All(one => one.Title != now.Title) && written.All(one => one.Title != before.Title),
        ];
        var free = known.ToList();
        var found = new Attachment?[written.Count];
        foreach (var isSame in likenesses)
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not null || free.Find(before => isSame(written[i], before)) is not { } same) continue;
            found[i] = same;
            free.Remove(same);
        }
        return [.. written.Select((attachment, i) => attachment with { File = found[i]?.File, Made = attachment.Made ?? found[i]?.Made })];
    }
}

/// <summary>One version of a document in the same case, by its numbers. Versions are never overwritten, so it is that very file whatever comes later.</summary>
public sealed record AttachedFile(int Document, int Version);

/// <summary>Who is to have the decision ("Beslut skickas till"), as written, and the unit or address that it was settled to.</summary>
public sealed record Recipient(int Number, string Name, UnitId? UnitId, string? Address)
{
    /// <summary>An address is the registrar's to give: a draft keeps the one that its recipient has, and brings none.</summary>
    internal static IReadOnlyList<Recipient> Rewritten(IReadOnlyList<Recipient> written, IReadOnlyList<Recipient> known) =>
        [.. written.Select((r, place) => r with { Address = AddressOf(r, written.Take(place).Count(r.IsSame), written.Count(r.IsSame), known) })];

    // Several may have one name ("Vårdnadshavare"): each keeps its own, in their order. When one of them was taken away nobody can say which.
    private static string? AddressOf(Recipient written, int place, int like, IReadOnlyList<Recipient> known)
    {
        var same = known.Where(written.IsSame).ToList();
        var isPlain = same.Count <= like || same.All(other => other.Address == same[0].Address);
        return isPlain ? same.ElementAtOrDefault(place)?.Address : null;
    }

    public bool IsSame(Recipient other) => Name == other.Name && UnitId == other.UnitId;
}

/// <summary>A figure with its unit as found in the text. <c>Value</c> in <c>Unit</c>; <c>Line</c> counts from 1.</summary>
public sealed record FigureInText(string Text, decimal Value, string Unit, int Line);

/// <summary>Somebody who signs the staff report.</summary>
public sealed record Signatory(string Title, string Unit);

/// <summary>A piece of an imported document that has no field of its own; nothing is lost.</summary>
public sealed record UnplacedText(int Line, string Text);
