using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class WorkflowConfiguration : IEntityTypeConfiguration<WorkflowInstance>, IEntityTypeConfiguration<WorkItem>,
    IEntityTypeConfiguration<WorkflowTimer>, IEntityTypeConfiguration<EventWait>, IEntityTypeConfiguration<WorkflowFault>,
    IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<InboxEntry>, IEntityTypeConfiguration<Operation>, IEntityTypeConfiguration<Lease>,
    IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.ToTable("WorkflowInstances");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Ignore(i => i.State);
        builder.Property(i => i.StateFormat).HasMaxLength(64);
        // One workflow a definition and subject: a redelivered event starts no second one.
        builder.HasIndex(i => new { i.SubjectId, i.DefinitionId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("WorkItems");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Ignore(w => w.CaseId);
        // By the subject first, though an instance has but one: what was done about a subject is found by the same index.
        builder.HasIndex(w => new { w.SubjectId, w.InstanceId, w.ActivityId, w.Visit }).IsUnique();
        // Work lists show what is open: what has been done leaves these indexes, which stay as small as the day's work.
        // They hold what the lists are ordered by: which of many are the most urgent is told without reading the steps.
        builder.HasIndex(w => new { w.Role, w.UnitId, w.DueAt, w.OpenedAt, w.Id }, "ix_work_items_open_of_role").HasFilter("state = 'Open' AND assignee_id IS NULL");
        builder.HasIndex(w => new { w.AssigneeId, w.DueAt, w.OpenedAt, w.Id }, "ix_work_items_open_of_assignee").HasFilter("state = 'Open'");
        builder.HasIndex(w => new { w.UnitId, w.DueAt }, "ix_work_items_open_of_unit").HasFilter("state = 'Open' AND assignee_id IS NOT NULL");
        builder.HasIndex(w => w.SubjectId, "ix_work_items_open_of_subject").HasFilter("state = 'Open'");
    }

    public void Configure(EntityTypeBuilder<WorkflowTimer> builder)
    {
        builder.ToTable("Timers");
        builder.HasKey(t => new { t.InstanceId, t.ActivityId, t.Visit });
        builder.HasIndex(t => t.DueAt);
    }

    public void Configure(EntityTypeBuilder<WorkflowFault> builder)
    {
        builder.ToTable("WorkflowFaults");
        builder.HasKey(f => new { f.InstanceId, f.ActivityId });
    }

    public void Configure(EntityTypeBuilder<EventWait> builder)
    {
        builder.ToTable("EventWaits");
        builder.HasKey(e => new { e.InstanceId, e.ActivityId, e.Visit });
        builder.HasIndex(e => e.EventName);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(o => o.Id).ValueGeneratedOnAdd();
        builder.HasIndex(o => o.Id).HasFilter("finished_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.ToTable("Inbox");
        builder.HasKey(i => new { i.Consumer, i.MessageId });
        builder.HasIndex(i => i.MessageId);
    }

    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("Operations");
        // The key first: it is time-ordered, and no person's.
        builder.HasKey(o => new { o.Key, o.PersonId });
    }

    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("Leases");
        builder.HasKey(l => l.Name);
    }

    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(s => s.Key);
    }
}
