using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<Remark>, IEntityTypeConfiguration<Condition>,
    IEntityTypeConfiguration<CaseNumberSeries>, IEntityTypeConfiguration<ImportedFile>, IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.Number);
        builder.Property(c => c.Type).HasDefaultValue(Case.UsualType);
        // OSL 5:2: a number is never given twice; the series itself leaves no gap (CaseNumberSeries).
        builder.HasIndex(c => new { c.Register, c.Year, c.Serial }).IsUnique();
        // The order of the list of cases.
        builder.HasIndex(c => new { c.Year, c.Serial, c.Register }).IsDescending(true, true, false);
        // Most cases are closed, and most lists leave them out. Asked by closed_at and not by the state: no index names a column that a step
        // changes, and the case's row is rewritten in its page alone (HOT).
        builder.HasIndex(c => new { c.Year, c.Serial, c.Register }, "ix_cases_open_in_order").IsDescending(true, true, false).HasFilter("closed_at IS NULL");
        builder.HasIndex(c => c.CaseOfficerId, "ix_cases_open_of_officer").HasFilter("closed_at IS NULL");
        builder.HasIndex(c => c.UnitId);
        builder.HasIndex(c => c.CaseOfficerId);
        builder.HasIndex(c => c.CouncilReport).HasFilter("council_report IS NOT NULL");
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Writers).HasConversion<JsonColumns.Converter<IReadOnlyList<PersonId>>, JsonColumns.Comparer<IReadOnlyList<PersonId>>>().HasDefaultValueSql("'[]'");
        builder.HasMany(c => c.Remarks).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Conditions).WithOne().HasForeignKey(c => c.CaseId);
    }

    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("Remarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Weight);
        builder.Property(r => r.Arguments).HasConversion<JsonColumns.Converter<IReadOnlyList<string>>, JsonColumns.Comparer<IReadOnlyList<string>>>();
    }

    public void Configure(EntityTypeBuilder<Condition> builder)
    {
        builder.ToTable("Conditions");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CaseNumberSeries> builder)
    {
        builder.ToTable("CaseNumberSeries");
        builder.HasKey(s => new { s.Register, s.Year });
    }

    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.ToTable("ImportedFiles");
        builder.HasKey(f => new { f.Digest, f.Copy });
    }

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(m => m.Id).ValueGeneratedNever();
        // Two who plan at once make no meeting twice; a second one that day is asked for.
        builder.HasIndex(m => new { m.BodyId, m.Date, m.Sitting }).IsUnique().HasFilter("cancelled_because IS NULL");
        builder.Property(m => m.Attendance).HasConversion<JsonColumns.Converter<Attendance>, JsonColumns.Comparer<Attendance>>();
        builder.Property(m => m.Opening).HasConversion<JsonColumns.Converter<EditedText>, JsonColumns.Comparer<EditedText>>();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.InOrder);
        builder.Ignore(m => m.Places);
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(i => i.MeetingId);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItems");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => i.CaseId);
        builder.HasIndex(i => new { i.MeetingId, i.CaseId }).IsUnique();
        builder.HasIndex(i => i.ReportedUnder, "ix_agenda_items_reported_under").HasFilter("reported_under IS NOT NULL");
        // A case stands on one agenda at a time, whoever is quickest.
        builder.HasIndex(i => i.CaseId, "ix_agenda_items_without_outcome").IsUnique().HasFilter("outcome IS NULL");
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Property(i => i.Entered).HasConversion<JsonColumns.Converter<EnteredOutcome>, JsonColumns.Comparer<EnteredOutcome>>();
        builder.Property(i => i.Effect).HasConversion<JsonColumns.Converter<OutcomeEffect>, JsonColumns.Comparer<OutcomeEffect>>();
        // A text that is written while its outcome is loses neither.
        builder.Property(i => i.TextRevision).IsConcurrencyToken();
        builder.Property(i => i.Edited).HasConversion<JsonColumns.Converter<EditedText>, JsonColumns.Comparer<EditedText>>();
        builder.Property(i => i.Deliberation).HasConversion<JsonColumns.Converter<Deliberation>, JsonColumns.Comparer<Deliberation>>();
        builder.Property(i => i.DeliberationRevision).IsConcurrencyToken();
        builder.Property(i => i.InOrder).HasConversion<JsonColumns.Converter<ItemInOrder>, JsonColumns.Comparer<ItemInOrder>>();
        builder.Ignore(i => i.HasOutcome);
        builder.Ignore(i => i.IsVerifiedAtOnce);
        builder.Ignore(i => i.IsNotedReport);
    }
}
