using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<Disqualification>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Name).HasMaxLength(Domain.TextLimits.Name).UseCollation(SwedishOrder.Collation);
        builder.Property(m => m.Party).HasMaxLength(Member.LongestParty);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Facts);
        builder.HasIndex(m => m.BodyId);
        // A body that had members stays in the configuration.
        builder.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Disqualification> builder)
    {
        builder.ToTable("Disqualifications");
        builder.HasKey(d => new { d.CaseId, d.MemberId, d.MeetingId });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
