using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Import;

namespace Arende.Application.Imports;

/// <summary>What is written in the form beside the document: it is kept with whatever button is pressed.</summary>
/// <param name="Title">Null for what was read; so also the addressee.</param>
/// <param name="To">The addressee.</param>
/// <param name="IsAnother">Another case, though there is one of the same title and number.</param>
/// <param name="Doubled">The lines of assignments that become new ones though they are here.</param>
public sealed record ReviewAnswers(string? Title, string? To, bool IsAnother, IReadOnlyList<int> Doubled);

/// <summary>Somebody says what blocks of their file are, and what it is called.</summary>
public sealed class MoveBlocks(ArendeDb db, PendingImports imports, TimeProvider clock)
{
    public const int MostMoves = 5_000;

    /// <param name="viewer">Whose file it is.</param>
    /// <param name="id">The import.</param>
    /// <param name="blocks">By number; none where only the answers are kept.</param>
    /// <param name="role">What they are; null takes back what was said of them.</param>
    /// <param name="answers">The rest of the form.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, Guid id, IReadOnlyCollection<int> blocks, BlockRole? role, ReviewAnswers answers, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var pending = await imports.Find(viewer, id, ct) ?? throw new NotFoundException("import");
        var read = await imports.Read(pending, ct);
        pending.Take(answers, read.Document);
        if (blocks.Count > 0) pending.Say([.. read.Blocks.Where(block => blocks.Contains(block.Number))], role);
        BrokenRuleException.When(pending.Moves.Count > MostMoves, Rule.ImportHasTooMuch);
        // What leaves nothing of a report is refused, and isn't kept.
        await imports.Read(pending, ct);
        pending.Touch(clock.GetUtcNow());
        await db.SaveOrThrowConflict(ct);
    });
}

internal static class TakeAnswers
{
    public static void Take(this PendingImport pending, ReviewAnswers answers, StaffReportDocument read)
    {
        TextLimits.Check((answers.Title ?? "").Length, TextLimits.Title, Rule.TitleIsTooLong);
        TextLimits.Check((answers.To ?? "").Length, TextLimits.Title, Rule.TextIsTooLong);
        // What stands there as it was read goes on following the reading.
        if (answers.Title is { } title && title.Trim() != read.Title.Trim()) pending.Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim();
        if (answers.To is { } to && to.Trim() != (read.Header.To ?? "").Trim()) pending.To = to.Trim();
        (pending.IsAnother, pending.Doubled) = (answers.IsAnother, answers.Doubled);
    }
}
