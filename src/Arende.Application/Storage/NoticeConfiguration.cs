using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.Property(n => n.MinutesAt).HasMaxLength(Notice.LongestPlace);
        builder.Property(n => n.Paragraphs).HasConversion<JsonColumns.Converter<IReadOnlyList<int>>, JsonColumns.Comparer<IReadOnlyList<int>>>();
        builder.HasIndex(n => n.MeetingId);
        // The minutes as a whole have one.
        builder.HasIndex(n => n.MeetingId, "ix_notices_of_minutes").IsUnique().HasFilter("paragraphs IS NULL");
        builder.Ignore(n => n.OwnAppeal);
        // A decision has minutes of its own once.
        builder.HasIndex(n => n.CaseId).IsUnique().HasFilter("case_id IS NOT NULL");
        builder.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(n => n.MeetingId).OnDelete(DeleteBehavior.Cascade);
        // What still asks something of the clerk: few rows, counted by the menu.
        builder.HasIndex(n => n.DueOn, "ix_notices_open").HasFilter("taken_down_on IS NULL");
    }
}
