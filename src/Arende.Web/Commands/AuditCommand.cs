using System.CommandLine;
using Arende.Application.History;
using Arende.Texts;
using Arende.Web.Hosting;

namespace Arende.Web.Commands;

/// <summary><c>audit verify</c>: whether the history is as it was written.</summary>
internal static class AuditCommand
{
    public static Command Make()
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
        return new Command("audit", "The history of cases and periods.") { verify };
    }
}
