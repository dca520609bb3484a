using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
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
        var subject = new Argument<string>("subject") { Description = "A case's number, or the id of a case, an assignment or a period." };
        var row = new Option<long?>("--row") { Description = "The row whose words are erased. Without it the rows are listed, and nothing is written." };
        var basis = new Option<string?>("--basis") { Description = "The provision or decision by which it is done, for instance \"GDPR art. 17\". It is shown instead of what stood there." };
        var erase = new Command("erase", "Erase by law what a row of a history says. The row stays with who and when, and the chain holds.") { subject, row, basis };
        erase.SetAction(async (parsed, ct) =>
        {
            await using var offline = Offline.Open(parsed);
            await offline.Prepare(ct);
            await using var scope = offline.Scope();
            var written = parsed.GetRequiredValue(subject);
            var id = Guid.TryParse(written, out var given) ? given : (await scope.ServiceProvider.CaseNumbered(written, ct)).Value;
            if (parsed.GetValue(row) is not { } number) return await List(parsed.Around().Output, scope.ServiceProvider, id, ct);
            try
            {
                await scope.ServiceProvider.GetRequiredService<EraseHistory>().Run(id, number, parsed.GetValue(basis) ?? "", ct);
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
                throw new RefusedToStartException($"there is no row {number} in the history of '{written}'.");
            }
            parsed.Around().Output.WriteLine($"Row {number} of {written} is erased. The access log has a line of it. Copies elsewhere are not: see docs/operations.md.");
            return CommandLine.Done;
        });
        return erase;
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
        output.WriteLine(rows.Count == 0 ? "There is no history of it." : "Nothing was written. Erase one with --row and --basis.");
        return rows.Count == 0 ? CommandLine.Failed : CommandLine.Done;
    }
}
