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
        builder.HasIndex(n => n.MeetingId).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(n => n.MeetingId).OnDelete(DeleteBehavior.Cascade);
        // What still asks something of the clerk: few rows, counted by the menu.
        builder.HasIndex(n => n.DueOn, "ix_notices_open").HasFilter("taken_down_on IS NULL");
    }
}
