using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Compares what clients were told with what is there: nothing lost, nothing doubled, nothing stuck.</summary>
internal sealed class Oracle(TestApplication office, ClientLog log, SmtpSink smtp, TestRabbit rabbit)
{
    private const int MostToTell = 25;

    public async Task Compare()
    {
        var found = await office.Read(Findings.Load);
        List<string> differences =
        [
            .. CaseOracle.Compare(found, log.Attempts),
            .. HistoryOracle.Compare(found, log.Attempts),
            .. WorkflowOracle.Compare(found, log.Attempts),
            .. MeetingOracle.Compare(found, log.Attempts),
            .. MessageOracle.Compare(found),
            .. MailOracle.Compare(found, smtp.Mails),
            .. (await Queues(rabbit)).Select(queue => $"The queue {queue} is not empty."),
        ];
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(MostToTell))}");
    }

    /// <summary>The queues that hold messages, also those that park them.</summary>
    public static async Task<IReadOnlyList<string>> Queues(TestRabbit rabbit)
    {
        var lines = await TestRabbit.Control("list_queues", "-p", rabbit.VirtualHost, "--no-table-headers", "name", "messages");
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.TrimEnd().EndsWith("\t0", StringComparison.Ordinal))];
    }
}
