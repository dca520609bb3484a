using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class AnnouncementConfiguration : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.ToTable("Announcements");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Property(one => one.Place).HasMaxLength(Announcement.LongestPlace);
        builder.Property(one => one.Items).HasConversion<JsonColumns.Converter<IReadOnlyList<string>>, JsonColumns.Comparer<IReadOnlyList<string>>>();
        builder.Ignore(one => one.IsLate);
        builder.HasIndex(one => one.Day);
        // One hangs of a body and a day.
        builder.HasIndex(one => new { one.BodyId, one.Day }, "ix_announcements_hanging").IsUnique().HasFilter("taken_down_at IS NULL");
        builder.HasOne<Meeting>().WithMany().HasForeignKey(one => one.MeetingId).OnDelete(DeleteBehavior.SetNull);
    }
}
