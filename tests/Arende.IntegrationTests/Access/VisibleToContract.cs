using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Access;

/// <summary>Every role against every level, in the own unit and in another, before and after the case is on its way to a meeting.</summary>
public abstract class VisibleToContract(TestStorage storage)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Roles => [.. Role.All];

    [Theory, MemberData(nameof(Roles))]
    public Task A_role_sees_what_its_level_allows(string role) => storage.With(async db =>
    {
        var cases = await AddCases(db);
        foreach (var unit in cases.Select(c => c.UnitId).Distinct())
        {
            var viewer = new Viewer(PersonId.New(), unit, "", new HashSet<string> { role });
            var expected = cases.Where(c => MaySee(role, c, c.UnitId == unit)).Select(c => c.Id).OrderBy(id => id.Value).ToList();
            var ids = cases.Select(c => c.Id).ToList();

            Assert.Equal(expected, Sorted(await VisibleTo.Cases(db, viewer).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(Ct)));
            Assert.Equal(expected, Sorted(await VisibleTo.Distribution(db, viewer).Where(r => ids.Contains(r.CaseId)).Select(r => r.CaseId).ToListAsync(Ct)));
            Assert.Equal(expected, Sorted(await VisibleTo.Assignments(db, viewer).Where(a => ids.Contains(a.CaseId!.Value)).Select(a => a.CaseId!.Value).ToListAsync(Ct)));
        }
    });

    [Fact]
    public Task Ones_own_case_is_always_seen() => storage.With(async db =>
    {
        foreach (var own in await AddCases(db))
        {
            var viewer = new Viewer(own.CaseOfficerId, UnitId.New(), "", new HashSet<string>());
            Assert.Contains(own.Id, await VisibleTo.Cases(db, viewer).Select(c => c.Id).ToListAsync(Ct));
        }
    });

    [Fact]
    public Task Who_must_act_may_read_what_they_act_on_and_no_longer() => storage.With(async db =>
    {
        var secret = (await AddCases(db)).First(c => c.Access == AccessLevel.Secret);
        var controller = new Viewer(PersonId.New(), UnitId.New(), "", new HashSet<string> { Role.Controller });
        var step = new WorkItem
        {
            Id = Guid.CreateVersion7(), InstanceId = Guid.CreateVersion7(), SubjectKind = SubjectKind.Case, SubjectId = secret.Id.Value,
            ActivityId = "followUp", Visit = 1, TaskName = "FollowUp", Role = Role.Controller, Payload = "{}", State = WorkItemState.Open,
        };
        db.Add(step);
        await db.SaveChangesAsync(Ct);
        Assert.True(await VisibleTo.Cases(db, controller).AnyAsync(c => c.Id == secret.Id, Ct));
        Assert.True(await VisibleTo.Assignments(db, controller).AnyAsync(a => a.CaseId == secret.Id, Ct));

        await db.WorkItems.Where(item => item.Id == step.Id).ExecuteDeleteAsync(Ct);
        Assert.False(await VisibleTo.Cases(db, controller).AnyAsync(c => c.Id == secret.Id, Ct));
        Assert.False(await VisibleTo.Assignments(db, controller).AnyAsync(a => a.CaseId == secret.Id, Ct));
    });

    // Said once more, apart from the filter: who sees what.
    static bool MaySee(string role, Case seen, bool ownUnit)
    {
        var central = Role.Central.Contains(role);
        var staff = central || role is Role.CaseOfficer or Role.Manager or Role.Assignee;
        return seen.Access switch
        {
            AccessLevel.Open => staff || (role == Role.BoardMember && seen.State >= CaseState.ForMeeting),
            AccessLevel.Unit => central || (staff && ownUnit),
            AccessLevel.Secret => role is Role.Registrar or Role.Director or Role.FinanceDirector or Role.Clerk || (role == Role.Manager && ownUnit),
        };
    }

    static async Task<List<Case>> AddCases(ArendeDb db)
    {
        var ids = new List<CaseId>();
        foreach (var unit in new[] { new Unit(Guid.NewGuid().ToString(), null), new Unit(Guid.NewGuid().ToString(), null) })
        {
            var officer = new Person("Eva Ek", "", Guid.NewGuid().ToString(), unit.Id, Role.CaseOfficer);
            db.AddRange(unit, officer);
            foreach (var access in Enum.GetValues<AccessLevel>())
            foreach (var state in Enum.GetValues<CaseState>())
                ids.Add(await Add(db, officer, access, state));
        }
        return await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(Ct);
    }

    static async Task<CaseId> Add(ArendeDb db, Person officer, AccessLevel access, CaseState state)
    {
        var added = new Case(new CaseNumber(Guid.NewGuid().ToString(), 2026, 1), "Ärende", officer, access, DateTimeOffset.UtcNow);
        db.Add(added);
        db.Add(new Assignment("Uppdrag", AssignmentKind.Assignment, AssignmentStatus.OnPlan, added.Id, added.UnitId, access));
        db.Add(new DistributionRow(added.Id, Guid.NewGuid(), new Recipient(1, "Nämnden", null, null), DateTimeOffset.UtcNow));
        await db.SaveChangesAsync(Ct);
        await db.Cases.Where(c => c.Id == added.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, state), Ct);
        return added.Id;
    }

    static List<CaseId> Sorted(IEnumerable<CaseId> ids) => [.. ids.OrderBy(id => id.Value)];
}

public sealed class PostgresVisibleToTests(PostgresStorage storage) : VisibleToContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteVisibleToTests(SqliteStorage storage) : VisibleToContract(storage), IClassFixture<SqliteStorage>;
