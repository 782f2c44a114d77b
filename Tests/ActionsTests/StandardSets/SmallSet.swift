/// The shortest file that uses every key.
enum SmallSet {
    static let text = """
        standard_set: "2567"
        title_th: ชุดทดสอบ
        title_en: Test set
        period:
          fiscal_year_be: 2566
          from: "2022-10-01"
          to: "2023-09-30"
          note: assumed
        approved_by:
          reference: นร ๐๑๐๗/๑
          note: none
        percent_places: 2
        verdict_words:
          met_above: สูงกว่าค่าเป้าหมาย
          met: ผ่านค่าเป้าหมายขั้นต่ำ
          below_target: การพัฒนาในอนาคต
          below_target_plain: ยังต่ำกว่าค่าเป้าหมาย
          no_service: ไม่มีบริการสาธารณะ
          not_carried_out: ไม่ได้ดำเนินการ
          not_recorded: ไม่ได้บันทึกข้อมูล
          not_certified: ยังไม่รับรองข้อมูล
        areas:
        - code: A1
          name_th: ด้านหนึ่ง
          name_en: One
        - code: A2
          name_th: ด้านสอง
        satisfaction_questions:
        - code: S-01
          service_th: ถนน
          name_en: Roads
          status: observed-name
        base_data:
        - code: population
          name_th: ประชากร
          name_en: Population
          unit_th: คน
          as_of: "2023-09-30"
          applies_to: &most
          - CITY_MUN
          - TAO
        indicators:
        - code: A1-01
          area: A1
          mission_th: ถนน
          division_th: กองช่าง
          name_th: ร้อยละของถนนที่ใช้งานได้
          name_en: Roads kept
          applies_to:
          - PAO
          - TAO
          kind: ratio
          pilot: true
          frame_th: ถนนทั้งหมด
          provision_th: ถนนที่ใช้งานได้
          unit_th: สาย
          target:
            operator: '>='
            value: "80"
            by_type:
              TAO:
                operator: '>='
                value: 70.5
          no_service_word_th: ไม่มีถนน
          evidence_th:
          - ทะเบียน
          status: observed
          basis: seen
          source:
          - https://example.org/
        - code: A2-01
          area: A2
          mission_th: สวน
          name_th: พื้นที่สีเขียวต่อคน
          applies_to: *most
          kind: rate
          frame_th: ประชากร
          frame_from: population
          frame_unit_th: คน
          provision_th: พื้นที่สีเขียว
          unit_th: ตร.ม.
          target:
            operator: '>='
            value: "5"
            unit_th: ตร.ม. ต่อคน
          publish: province_only
          status: illustrative
        - code: A2-02
          area: A2
          mission_th: สวน
          name_th: จำนวนกิจกรรม
          applies_to: [TAO]
          kind: count
          provision_th: กิจกรรม
          unit_th: ครั้ง
          target: {operator: '>=', value: "1"}
          status: illustrative
        - code: A2-03
          area: A2
          mission_th: สวน
          name_th: มีแผน
          applies_to: [TAO]
          kind: yes_no
          provision_th: มีแผนหรือไม่
          target: {operator: '==', value: "1"}
          status: illustrative
        - code: A2-04
          area: A2
          mission_th: สวน
          name_th: ร้อยละของต้นไม้ที่ปลูกเทียบกับแผน
          applies_to: [TAO]
          kind: ratio
          provision_may_exceed_frame: true
          frame_th: แผน
          provision_th: ปลูกจริง
          unit_th: ต้น
          target: {operator: '>=', value: 120}
          status: illustrative

        """
}
