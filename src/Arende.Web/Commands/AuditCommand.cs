using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Drafts;
using Arende.Application.History;
using Arende.Application.Minutes;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Commands;

/// <summary><c>audit verify</c>: whether the history is as it was written; <c>audit erase</c>: what a row says is erased by law.</summary>
internal static class AuditCommand
{
    public static Command Make() => new("audit", "The history of cases, periods and assignments.") { Verify(), Erase() };

    private static Command Verify()
    {
        var verify = new Command("verify", "Follow the chain of every history. Prints each row that is wrong and how many were verified; exit code 1 if any is wrong.");
        verify.SetAction(async (parsed, ct) =>
        {
            // The database is read as it stands: nothing is migrated or seeded.
            await using var offline = Offline.Open(parsed);
            await using var scope = offline.Scope();
            var count = await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(finding => parsed.Around().Output.WriteLine(T.HistoryCheck.Of(finding).En), ct);
            parsed.Around().Output.WriteLine(T.HistoryCheck.Outcome(count).En);
            return count.Findings == 0 ? CommandLine.Done : CommandLine.Failed;
        });
        return verify;
    }

    private static Command Erase()
    {
        var subject = new Argument<string>("subject") { Description = "A case's number, or the id of a case, a meeting, an assignment or a period." };
        var row = new Option<long?>("--row") { Description = "The row whose words are erased. Without it the rows are listed, and nothing is written." };
        var document = new Option<int?>("--document") { Description = "The kept document, by its number in the list, whose words are erased." };
        var drafts = new Option<bool>("--drafts") { Description = "What is left of writing a case's report: earlier texts, what was typed and not saved, comments." };
        var minutes = new Option<bool>("--minutes") { Description = "What is left of making a meeting's minutes: earlier versions, the texts of what is verified, scans." };
        var basis = new Option<string?>("--basis") { Description = "The provision or decision by which it is done, for instance \"GDPR art. 17\". It is shown instead of what stood there." };
        var erase = new Command("erase", "Erase by law what a row of a history says. The row stays with who and when, and the chain holds.") { subject, row, document, drafts, minutes, basis };
        erase.SetAction(async (parsed, ct) =>
        {
            await using var offline = Offline.Open(parsed);
            await offline.Prepare(ct);
            await using var scope = offline.Scope();
            var written = parsed.GetRequiredValue(subject);
            var id = Guid.TryParse(written, out var given) ? given : (await scope.ServiceProvider.CaseNumbered(written, ct)).Value;
            var (number, kept, ofDrafts, ofMinutes) = (parsed.GetValue(row), parsed.GetValue(document), parsed.GetValue(drafts), parsed.GetValue(minutes));
            if (number is null && kept is null && !ofDrafts && !ofMinutes) return await List(parsed.Around().Output, scope.ServiceProvider, id, ct);
            if (new[] { number is not null, kept is not null, ofDrafts, ofMinutes }.Count(isAsked => isAsked) > 1) throw new RefusedToStartException("erase one thing at a time: --row, --document, --drafts or --minutes.");
            string erased;
            try
            {
                erased = await Erase(scope.ServiceProvider, id, number, kept, ofMinutes, parsed.GetValue(basis) ?? "", ct);
            }
            catch (BrokenRuleException broken) when (broken.Rule == Rule.ReasonIsMissing)
            {
                throw new RefusedToStartException("say by what provision or decision: --basis \"…\".");
            }
            catch (BrokenRuleException broken)
            {
                throw new RefusedToStartException(T.Rules.Of(broken).En);
            }
            catch (NotFoundException)
            {
                throw new RefusedToStartException(number is not null ? $"there is no row {number} in the history of '{written}'." : $"there is no such document, draft or minutes of '{written}'.");
            }
            parsed.Around().Output.WriteLine($"{erased} of {written} is erased. The access log has a line of it. Copies elsewhere are not: see docs/operations.md.");
            return CommandLine.Done;
        });
        return erase;
    }

    private static async Task<string> Erase(IServiceProvider services, Guid id, long? row, int? document, bool minutes, string basis, CancellationToken ct)
    {
        if (row is { } number)
        {
            await services.GetRequiredService<EraseHistory>().Run(id, number, basis, ct);
            return $"Row {number}";
        }
        if (minutes) return $"What was left of making the minutes ({await services.GetRequiredService<EraseMinutesRemains>().Run(new MeetingId(id), basis, ct)} texts and scans)";
        if (document is not { } place) return $"What was left of writing the draft ({await services.GetRequiredService<EraseDraftRemains>().Run(new CaseId(id), basis, ct)} texts)";
        var kept = await KeptOf(services, id, ct);
        if (place < 1 || place > kept.Count) throw new NotFoundException("document");
        await services.GetRequiredService<EraseKept>().Run(kept[place - 1].Id, basis, ct);
        return $"Document {place}";
    }

    // Of a case, or of a meeting: its notices.
    private static Task<List<KeptDocument>> KeptOf(IServiceProvider services, Guid id, CancellationToken ct)
    {
        var (caseId, meeting) = (new CaseId(id), new MeetingId(id));
        return services.GetRequiredService<ArendeDb>().KeptDocuments.AsNoTracking().Where(kept => kept.CaseId == caseId || kept.MeetingId == meeting).OrderBy(kept => kept.Id).ToListAsync(ct);
    }

    private static async Task<int> List(TextWriter output, IServiceProvider services, Guid id, CancellationToken ct)
    {
        var definitions = services.GetRequiredService<DefinitionCatalogue>();
        var rows = await services.GetRequiredService<ArendeDb>().History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Sequence).ToListAsync(ct);
        foreach (var row in rows)
        {
            var told = new HistoryArguments(JsonNode.Parse(row.Arguments) as JsonObject ?? []);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Sequence,4}  {row.At:yyyy-MM-dd HH:mm}  {T.History.Of(row.Kind, told, definitions.Step).En}"));
        }
        var kept = await KeptOf(services, id, ct);
        for (var at = 0; at < kept.Count; at++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"document {at + 1}  {kept[at].At:yyyy-MM-dd HH:mm}  {T.Composed.Of(kept[at].Kind).En}  {kept[at].Digest}{(kept[at].ErasedAt is null ? "" : "  (erased)")}"));
        output.WriteLine(rows.Count + kept.Count == 0 ? "There is no history of it." : "Nothing was written. Erase one with --row or --document, what is left of the draft with --drafts or of a meeting's minutes with --minutes, and --basis.");
        return rows.Count + kept.Count == 0 ? CommandLine.Failed : CommandLine.Done;
    }
}
