using Arende.Domain.Assignments;
using Arende.Domain.Plans;
using Arende.Domain.Reminders;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<DeadlineChange>, IEntityTypeConfiguration<PlanEntry>,
    IEntityTypeConfiguration<AssignmentReminder>, IEntityTypeConfiguration<RecurringPeriod>, IEntityTypeConfiguration<ReportingPeriod>, IEntityTypeConfiguration<UnitFreeze>, IEntityTypeConfiguration<StatusReport>
{
    private const string Open = "status IN ('OnPlan', 'Delayed')";

    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("Assignments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.DueOn, a.Id });
        builder.HasIndex(a => new { a.OwnerId, a.Id });
        builder.HasIndex(a => a.CaseId);
        builder.HasIndex(a => a.AccountedIn).HasFilter("accounted_in IS NOT NULL");
        builder.HasIndex(a => a.OverdueSince);
        // A number says which assignment it is.
        builder.HasIndex(a => new { a.NumberYear, a.Serial, a.Series }).IsUnique();
        builder.HasIndex(a => a.DeputyId).HasFilter("deputy_id IS NOT NULL");
        builder.HasIndex(a => a.Goal).HasFilter("goal IS NOT NULL");
        builder.HasIndex(a => a.Id, "ix_assignments_of_no_kind").HasFilter("kind = 'Unknown'");
        // What is reported as done and waits for a board: few among all that is done.
        builder.HasIndex(a => a.Id, "ix_assignments_reported").HasFilter("status = 'Done' AND ended_as IS NULL");
        // A clause gives one assignment, whoever enters its decision.
        builder.HasIndex(a => new { a.DecidedItemId, a.DecidedPlace }).IsUnique();
        // What is followed up is open: everybody's, an owner's, a unit's, by the day that it is due. The order of the list is in the migrations.
        builder.HasIndex(a => new { a.DueOn, a.Id }, "ix_assignments_open").HasFilter(Open);
        builder.HasIndex(a => new { a.OwnerId, a.DueOn }, "ix_assignments_open_of_owner").HasFilter(Open);
        builder.HasIndex(a => new { a.UnitId, a.DueOn }, "ix_assignments_open_of_unit").HasFilter(Open);
        builder.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.AssignmentId);
        // Its decisions go by the entry that it has: without them it would enter its plan anew.
        builder.HasMany(a => a.PlanEntries).WithOne().HasForeignKey(e => e.AssignmentId);
        builder.Navigation(a => a.PlanEntries).AutoInclude();
        builder.Ignore(a => a.OpenEntry);
    }

    public void Configure(EntityTypeBuilder<PlanEntry> builder)
    {
        builder.ToTable("PlanEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.AssignmentId, e.Place }).IsUnique();
        builder.HasIndex(e => new { e.BoardId, e.Year });
    }

    public void Configure(EntityTypeBuilder<DeadlineChange> builder)
    {
        builder.ToTable("DeadlineChanges");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AssignmentReminder> builder)
    {
        builder.ToTable("AssignmentReminders");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.AssignmentId, r.Deadline, r.Days, r.PersonId }).IsUnique();
        // What one mail holds, and what none holds yet.
        builder.HasIndex(r => new { r.PersonId, r.MailedAt });
        builder.HasIndex(r => r.PersonId, "ix_assignment_reminders_not_mailed").HasFilter("mailed_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<RecurringPeriod> builder)
    {
        builder.ToTable("RecurringPeriods");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.BoardId, p.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportingPeriod> builder)
    {
        builder.ToTable("ReportingPeriods");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.BoardId, p.Key, p.Year }).IsUnique();
        // A case is one period's.
        builder.HasIndex(p => p.CaseId).IsUnique();
        builder.HasMany(p => p.Freezes).WithOne().HasForeignKey(f => f.PeriodId);
    }

    public void Configure(EntityTypeBuilder<UnitFreeze> builder)
    {
        builder.ToTable("UnitFreezes");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.PeriodId, f.UnitId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StatusReport> builder)
    {
        builder.ToTable("StatusReports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        // What is reported between the periods is of none, and may be many.
        builder.HasIndex(r => new { r.PeriodId, r.AssignmentId }).IsUnique();
        builder.HasIndex(r => r.AskedId);
        builder.HasIndex(r => new { r.AskedId, r.PeriodId, r.AssignmentId }, "ix_status_reports_missing_of_asked").HasFilter("reported_at IS NULL");
        // Few are missing: what a question about them needs is in the index.
        builder.HasIndex(r => new { r.PeriodId, r.AssignmentId, r.AskedId, r.UnitId }, "ix_status_reports_missing").HasFilter("reported_at IS NULL");
        builder.HasIndex(r => r.AssignmentId);
    }
}
