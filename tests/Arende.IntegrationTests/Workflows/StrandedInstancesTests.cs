using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Workflows;

public sealed class StrandedInstancesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Running_instances_that_no_interpreter_of_the_build_reads_are_counted_by_their_format()
    {
        await using var app = await TestApplication.OnSqlite();
        await app.Do<ArendeDb>(async db =>
        {
            db.AddRange(Of("elsa-3.7-1", InstanceStatus.Running), Of("elsa-3.7-1", InstanceStatus.Running), Of("elsa-3.7-1", InstanceStatus.Finished), Of(FlowchartInterpreter.Format, InstanceStatus.Running));
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal([new StrandedInstances("elsa-3.7-1", 2)], await app.Read(db => StrandedInstances.Find(db, new FlowchartInterpreter(), Ct)));
    }

    internal static WorkflowInstance Of(string format, InstanceStatus status) => new()
    {
        Id = Guid.CreateVersion7(), DefinitionId = "board-case", DefinitionVersion = 1, SubjectKind = SubjectKind.Case, SubjectId = Guid.CreateVersion7(),
        State = new WorkflowState(format, "{}"), Status = status, Version = 1, StartedAt = DateTimeOffset.UnixEpoch,
    };
}
