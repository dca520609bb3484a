using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;

namespace Arende.Application.Imports;

/// <summary>A file that somebody has handed in and looks through before a case is made of it. It is theirs alone; its content is in the store.</summary>
public sealed class PendingImport
{
    /// <summary>Nobody came back for it: it goes, and its file with it.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public Guid Id { get; init; } = OrderedGuid.New();
    public PersonId PersonId { get; init; }
    public required string Digest { get; init; }
    public required string Name { get; init; }

    /// <summary>The case type's code.</summary>
    public required string Type { get; init; }
    public DateTimeOffset KeptAt { get; set; }

    /// <summary>The file was imported before, and is to be another case with assignments of its own.</summary>
    public bool IsAgain { get; init; }

    /// <summary>What was said of its blocks.</summary>
    public IReadOnlyList<MovedBlock> Moves { get; private set; } = [];

    /// <summary>The title and the addressee as they were written over what was read; null for what was read.</summary>
    public string? Title { get; set; }
    public string? To { get; set; }

    /// <summary>Another case is wanted though there is one of the same title and number.</summary>
    public bool IsAnother { get; set; }

    /// <summary>The lines of the assignments that are to be new ones though the same are followed here.</summary>
    public IReadOnlyList<int> Doubled { get; set; } = [];

    /// <summary>The case that was made of it; kept a while for who sends the form twice.</summary>
    public CaseId? MadeCase { get; private set; }
    public long Version { get; private set; }

    /// <summary>Says what blocks are; null takes back what was said.</summary>
    public void Say(IReadOnlyCollection<ReportBlock> blocks, BlockRole? role)
    {
        var numbers = blocks.Select(block => block.Number).ToHashSet();
        Moves = [.. Moves.Where(move => !numbers.Contains(move.Number)), .. role is { } said ? blocks.Select(block => new MovedBlock(block.Number, block.Mark, said)) : []];
    }

    public void Finish(CaseId made) => MadeCase = made;

    public void Touch(DateTimeOffset now)
    {
        KeptAt = now;
        Version++;
    }
}
